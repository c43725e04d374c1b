// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import org.fermata.core.internal.thread.GuardedThread;

/** One worker's share of a batch: it takes the next task as long as there is one. */
public final class Lane<T> implements Runnable {

	private final Batch<T> batch;
	private final GuardedThread thread = new GuardedThread();
	private volatile String work; // written by the lane, read when it is abandoned
	private volatile long workBeginNanos; // written by the lane, read when it is abandoned

	Lane(Batch<T> batch, String batchName, long nowNanos) {
		this.batch = batch;
		this.work = batchName;
		this.workBeginNanos = nowNanos;
	}

	@Override
	public void run() {
		thread.begin();
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
		thread.end();
		batch.retire(this);
	}

	void interrupt() {
		thread.interrupt();
	}

	boolean isEnded() {
		return thread.isEnded();
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
		return thread.thread();
	}
}
