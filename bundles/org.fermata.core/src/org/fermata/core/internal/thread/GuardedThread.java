// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.thread;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The stay of one piece of work on a thread that does other things before and after. Others may interrupt
 * the work, and never what its thread does next: {@code INTERRUPTING} is held for the few instructions of
 * the interrupt itself, and the work does not end meanwhile.
 *
 * <p>{@link #begin} and {@link #end} belong to the thread; everything else may be called from any.
 */
public final class GuardedThread {

	private enum State {
		/** Not on a thread yet. */
		NEW,
		/** About to be on a thread. */
		BEGINNING,
		/** On a thread. */
		RUNNING,
		/** An interrupt is being delivered. */
		INTERRUPTING,
		/** On a thread that was interrupted. */
		INTERRUPTED,
		/** Off the thread, or withdrawn before it was on one. */
		ENDED
	}

	private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
	private volatile Thread thread; // written by the work before it is RUNNING

	/** The work is on the calling thread from now on; false if it was withdrawn before. */
	public boolean begin() {
		if (!state.compareAndSet(State.NEW, State.BEGINNING)) {
			return false;
		}
		thread = Thread.currentThread();
		state.set(State.RUNNING);
		return true;
	}

	/** The work shall never be on a thread; false if it has begun. */
	public boolean withdraw() {
		return state.compareAndSet(State.NEW, State.ENDED);
	}

	/** Interrupts the work; harmless if it has not begun or has ended. */
	public void interrupt() {
		while (state.get() == State.BEGINNING) {
			Thread.onSpinWait();
		}
		if (state.compareAndSet(State.RUNNING, State.INTERRUPTING)) {
			thread.interrupt();
			state.set(State.INTERRUPTED);
		}
	}

	/** The work is off the thread, which gets its interrupt flag back lowered, whoever raised it. */
	public void end() {
		while (!state.compareAndSet(State.RUNNING, State.ENDED)
				&& !state.compareAndSet(State.INTERRUPTED, State.ENDED)) {
			Thread.onSpinWait();
		}
		Thread.interrupted();
	}

	/** Whether the work is off the thread. */
	public boolean isEnded() {
		return state.get() == State.ENDED;
	}

	/** The thread, or null if the work has never been on one. */
	public Thread thread() {
		return thread;
	}
}
