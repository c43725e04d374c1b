// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.internal.thread.GuardedThread;

/**
 * The thread of one routine and how it waits: parked until a condition holds that somebody else
 * makes true and then {@link #wake wakes} it, or until its operation is cancelled.
 *
 * <p>The permit of {@link LockSupport} alone would not do: a condition that takes a lock may park for it,
 * and would swallow a permit that was given meanwhile. So a wake-up leaves a mark, which is taken down
 * before the condition is looked at: who wakes during the look has the condition looked at again.
 */
final class RoutineThread {

	/** What comes within microseconds is not worth a park, whose wake-up costs the other side several. */
	private static final int YIELDS = 8;

	private final Cancellation cancellation;
	private final String name;
	private final Runnable body;
	private final GuardedThread thread = new GuardedThread();
	private volatile boolean woken; // raised by wake(), taken down by the routine
	private volatile boolean parking; // written by the routine: it looks at woken before it parks

	RoutineThread(String name, Cancellation cancellation, Runnable body) {
		this.cancellation = cancellation;
		this.name = name;
		this.body = body;
	}

	/** @throws RuntimeException or Error if there is no thread to be had */
	void start(Executor threads) {
		threads.execute(this::run);
	}

	private void run() {
		Thread current = Thread.currentThread();
		String nameBefore = current.getName();
		ClassLoader loaderBefore = current.getContextClassLoader();
		current.setName(name);
		thread.begin();
		try {
			body.run();
		} finally {
			thread.end();
			current.setName(nameBefore);
			current.setContextClassLoader(loaderBefore);
		}
	}

	void wake() {
		if (woken) {
			return; // whoever raised the mark has seen to the rest
		}
		woken = true;
		if (parking) { // if not, the routine sees the mark before it parks
			LockSupport.unpark(thread.thread());
		}
	}

	void interrupt() {
		thread.interrupt();
	}

	/** Null before it has begun. */
	Thread thread() {
		return thread.thread();
	}

	/** @throws IllegalStateException unless the caller is the routine */
	void checkCurrent() {
		if (Thread.currentThread() != thread.thread() || thread.isEnded()) {
			throw new IllegalStateException("An operation's context belongs to its routine's thread \u201c"
					+ name + "\u201d; it was used on \u201c" + Thread.currentThread().getName() + "\u201d");
		}
	}

	/**
	 * Parks until the condition holds.
	 *
	 * @throws org.fermata.core.cancel.OperationCancelledException if the operation is cancelled first
	 * @throws InterruptedException if somebody interrupts the routine without cancelling it
	 */
	void await(BooleanSupplier condition) throws InterruptedException {
		while (!holds(condition)) {
			for (int i = 0; i < YIELDS && !woken; i++) {
				Thread.yield();
			}
			parkUntilWoken();
		}
	}

	/**
	 * Parks until the condition holds, without yielding before: for what another thread does that this one has just
	 * woken. Linux likes to wake a thread on the processor of who wakes it, and there it runs when this one parks.
	 */
	void awaitParked(BooleanSupplier condition) throws InterruptedException {
		while (!holds(condition)) {
			parkUntilWoken();
		}
	}

	private void parkUntilWoken() throws InterruptedException {
		parking = true;
		try {
			while (!woken) {
				LockSupport.park(this);
				throwIfInterrupted();
			}
		} finally {
			parking = false;
		}
	}

	/** Looks at a condition, once. */
	boolean holds(BooleanSupplier condition) {
		woken = false;
		boolean holds = condition.getAsBoolean();
		// Looked at last: a cancel empties the lanes of a batch, which then looks as if it were complete.
		cancellation.check();
		return holds;
	}

	private void throwIfInterrupted() throws InterruptedException {
		if (Thread.currentThread().isInterrupted()) {
			cancellation.check(); // the ladder's second step follows the first
			Thread.interrupted();
			throw new InterruptedException();
		}
	}
}
