// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;

/**
 * A batch that is a task of another. The worker that got it waits for it and meanwhile runs one lane of it at
 * a time, so a batch in a batch goes on even where its lanes would wait for the very worker that waits for
 * them: in a small pool, or under a scheduling rule. What it waits for ends when the outer batch is cancelled,
 * by the ladder if need be.
 */
final class NestedBatch<T> {

	/** Batches in each other on one stack; deeper ones go on on another thread, before it is full. */
	private static final int MOST_ON_ONE_STACK = 32;

	/** Lanes that the waiting thread may run; those that have begun elsewhere meanwhile return at once. */
	private final Queue<Runnable> offered = new ConcurrentLinkedQueue<>();
	private final AtomicBoolean unoccupied = new AtomicBoolean(true); // the waiting thread has not had its first lane
	private final Thread waiting = Thread.currentThread();
	private final boolean isShallow;
	private final AwaitedBatch<T> batch;

	private NestedBatch(BatchHost outer, Workers workers, MultiTask<T> spec, NestedHost.Settings settings) {
		NestedHost host = NestedHost.within(outer, settings, waiting, workers, this::offer);
		this.isShallow = host.depth() % MOST_ON_ONE_STACK != 0;
		this.batch = new AwaitedBatch<>(host, spec);
	}

	/**
	 * Does a whole batch and waits for it.
	 *
	 * @param workers whose thread the calling one is
	 * @param task what the batch stands for
	 * @param part what it reports to, or null
	 * @throws Exception the failure of the batch, as for whoever awaits it
	 */
	static List<?> call(BatchHost outer, Workers workers, Task<?> task, Cancellation cancellation, ProgressPart part)
			throws Exception {
		NestedHost.Settings settings = new NestedHost.Settings(cancellation, part, task.settings());
		return new NestedBatch<>(outer, workers, task.batch().orElseThrow(), settings).run(cancellation);
	}

	private List<T> run(Cancellation cancellation) throws Exception {
		batch.start();
		while (!batch.isOver()) {
			Runnable lane = offered.poll();
			if (lane != null) {
				lane.run();
			} else {
				LockSupport.park(batch);
			}
			Thread.interrupted(); // the ladder's; it reaches each lane by itself
		}
		cancellation.check();
		Throwable failure = batch.failure();
		if (failure != null) {
			NestedBatch.<RuntimeException>rethrow(failure);
		}
		return batch.result().values();
	}

	/** Offers a lane to the waiting thread; true if nobody else need have it, as that thread comes to it next. */
	private boolean offer(Runnable lane) {
		if (!isShallow) {
			return false;
		}
		offered.add(lane);
		LockSupport.unpark(waiting);
		return unoccupied.compareAndSet(true, false);
	}

	private static <X extends Throwable> void rethrow(Throwable failure) throws X {
		@SuppressWarnings("unchecked") // X is erased: the exception passes with the type that it has
		X asItIs = (X) failure;
		throw asItIs;
	}
}
