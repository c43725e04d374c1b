// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.concurrent.atomic.AtomicReference;

/**
 * One worker's share of a batch: it takes the next task as long as there is one.
 *
 * <p>An interrupt must hit the lane and never what its thread does next, so it is guarded by a state:
 * {@code INTERRUPTING} is held for the few instructions of the interrupt itself, and the lane does not
 * end meanwhile.
 */
public final class Lane<T> implements Runnable {

	private enum State {
		/** Handed to the workers. */
		NEW,
		/** On a thread. */
		RUNNING,
		/** An interrupt is being delivered. */
		INTERRUPTING,
		/** On a thread that was interrupted. */
		INTERRUPTED,
		/** Off the thread. */
		ENDED
	}

	private final Batch<T> batch;
	private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
	private volatile Thread thread; // written by the lane before it is RUNNING
	private volatile String work; // written by the lane, read when it is abandoned
	private volatile long workBeginNanos; // written by the lane, read when it is abandoned

	Lane(Batch<T> batch, String batchName, long nowNanos) {
		this.batch = batch;
		this.work = batchName;
		this.workBeginNanos = nowNanos;
	}

	@Override
	public void run() {
		thread = Thread.currentThread();
		state.set(State.RUNNING);
		try {
			for (Slot<T> slot = batch.pull(this); slot != null; slot = batch.pull(this)) {
				batch.grow();
				runTask(slot);
			}
		} catch (Throwable broken) {
			// Not a task's: ours, such as no memory left for the bookkeeping. Better told than a lost result.
			batch.broke(broken);
		} finally {
			end();
		}
	}

	private void runTask(Slot<T> slot) {
		work = slot.task().name();
		workBeginNanos = batch.nanoTime();
		T value = null;
		Throwable failure = null;
		try {
			value = slot.task().body().run(batch.progress());
		} catch (Throwable thrown) {
			// Whatever it is, it belongs to whoever awaits the task; the worker goes on.
			failure = thrown;
		}
		// An interrupt that a task leaves behind is not for the next one.
		Thread.interrupted();
		if (failure == null) {
			batch.succeeded(this, slot, value);
		} else {
			batch.failed(this, slot, failure);
		}
	}

	private void end() {
		while (!state.compareAndSet(State.RUNNING, State.ENDED)
				&& !state.compareAndSet(State.INTERRUPTED, State.ENDED)) {
			Thread.onSpinWait();
		}
		// Whether it was ours or the task's own: the worker gets its thread back as it was.
		Thread.interrupted();
		batch.retire(this);
	}

	void interrupt() {
		if (state.compareAndSet(State.RUNNING, State.INTERRUPTING)) {
			thread.interrupt();
			state.set(State.INTERRUPTED);
		}
	}

	boolean isEnded() {
		return state.get() == State.ENDED;
	}

	/** What it works on, or worked on last. */
	public String work() {
		return work;
	}

	/** When it began with that. */
	public long workBeginNanos() {
		return workBeginNanos;
	}

	/** Its thread, or null if the workers never ran it. */
	public Thread thread() {
		return thread;
	}
}
