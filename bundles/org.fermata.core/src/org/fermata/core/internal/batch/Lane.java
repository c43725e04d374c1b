// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.concurrent.atomic.AtomicReference;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.internal.thread.GuardedThread;
import org.fermata.core.internal.watch.Span;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.core.task.WorkersLane;

/**
 * One worker's share of a batch: it takes the next task as long as there is one. If the next task wants
 * other workers the lane ends, and another one in its place begins there.
 */
public final class Lane<T> implements WorkersLane {

	private final Batch<T> batch;
	private final Workers workers;
	private final String batchName;
	private final Slot<T> first; // or null
	private final GuardedThread thread = new GuardedThread();
	private volatile Slot<T> current; // written by the lane, read when it is abandoned; null before the first
	private volatile long workBeginNanos; // written by the lane, read when it is abandoned
	private volatile TaskRun<T> run; // written by the lane: a task that is watched on its own, or null
	private volatile boolean withdrawn; // written by whoever withdraws it
	private final AtomicReference<Runnable> withdrawal = new AtomicReference<>(); // the worker's listener, told once
	private boolean moved; // the lane's thread only

	Lane(Batch<T> batch, Workers workers, String batchName, Slot<T> first) {
		this.batch = batch;
		this.workers = workers;
		this.batchName = batchName;
		this.first = first;
		this.workBeginNanos = batch.nanoTime();
	}

	@Override
	public void run() {
		if (!thread.begin()) {
			return; // withdrawn: nobody waits for it any more
		}
		try {
			Slot<T> slot = first == null ? batch.pull(this) : first;
			while (slot != null) {
				batch.grow();
				Workers wanted = batch.workersOf(slot.task());
				if (wanted != workers && !wanted.equals(workers)) {
					moved = batch.move(this, slot, wanted);
					return;
				}
				slot = runTask(slot);
			}
		} catch (Throwable broken) {
			// Not a task's: ours, such as no memory left for the bookkeeping. Better told than a lost result.
			batch.broke(broken);
		} finally {
			thread.end();
			if (moved) {
				batch.moved();
			} else {
				batch.retire(this);
			}
		}
	}

	/** Runs a task; the next one, or null if this should end. */
	private Slot<T> runTask(Slot<T> slot) {
		current = slot;
		workBeginNanos = batch.nanoTime();
		Span span = batch.host().taskBegins(slot.task());
		T value = null;
		Throwable failure = null;
		try (ProgressPart part = batch.part(slot.task())) {
			value = slot.task().settings().isPlain() ? call(slot.task(), part, batch.progress(), batch.cancellation())
					: TaskRun.attempts(this, slot, part);
		} catch (Throwable thrown) {
			// Whatever it is, it belongs to whoever awaits the task; the worker goes on.
			failure = thrown;
		}
		if (span != null) {
			span.end(failure == null ? "done" : failure.getClass().getName());
		}
		// An interrupt that a task leaves behind is not for the next one.
		Thread.interrupted();
		return failure == null ? batch.succeeded(this, slot, value) : batch.failed(this, slot, failure);
	}

	/**
	 * Calls a task's body, or does the batch that it stands for.
	 *
	 * @param part what it reports to, or null
	 * @param progress what it reports to if there is no part
	 */
	T call(Task<T> task, ProgressPart part, Progress progress, Cancellation cancellation) throws Exception {
		if (task.batch().isPresent()) {
			@SuppressWarnings("unchecked") // Task.of(MultiTask) gives the list that this returns
			T list = (T) NestedBatch.call(batch.host(), workers, task, cancellation, part);
			return list;
		}
		return task.body().run(part == null ? progress : part);
	}

	/** The task that runs now is watched by that; null when it is over. */
	void watched(TaskRun<T> now) {
		run = now;
	}

	/** Whether it is still at the task that is watched by that. */
	boolean isWatchedBy(TaskRun<T> watcher) {
		return run == watcher;
	}

	/** Whether its task has a ladder of its own. */
	boolean climbsAlone() {
		return run != null;
	}

	Batch<T> batch() {
		return batch;
	}

	/** Whether it would begin with looking for a task. */
	boolean isUnassigned() {
		return first == null;
	}

	void interrupt() {
		thread.interrupt();
	}

	/** Has it never run; false if it has begun. */
	boolean withdraw() {
		if (thread.withdraw()) {
			withdrawn = true;
			return true;
		}
		return false;
	}

	/** To be called when it is withdrawn and its batch knows. */
	void tellWithdrawn() {
		Runnable listener = withdrawal.getAndSet(null);
		if (listener != null) {
			listener.run();
		}
	}

	@Override
	public void onWithdrawn(Runnable listener) {
		withdrawal.set(listener);
		if (withdrawn) {
			tellWithdrawn();
		}
	}

	@Override
	public void cancelOperation() {
		batch.cancelOperation();
	}

	boolean isEnded() {
		return thread.isEnded();
	}

	/** What it works on, or worked on last. */
	public String work() {
		Slot<T> now = current;
		return now == null ? batchName : now.task().name();
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
