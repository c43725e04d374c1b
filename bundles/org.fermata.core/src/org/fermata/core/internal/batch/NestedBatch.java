// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Graces;
import org.fermata.core.internal.watch.Span;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.core.time.TimeSource;

/**
 * A batch that is a task of another. The worker that got it runs its first lane and then waits for the
 * others; what it waits for ends when the outer batch is cancelled, by the ladder if need be.
 */
final class NestedBatch {

	/** Batches in each other on one thread; deeper ones go on on another, before a stack is full. */
	private static final int MOST_ON_ONE_STACK = 32;

	private NestedBatch() {
	}

	/**
	 * Does a whole batch, beginning on the calling thread.
	 *
	 * @param workers whose thread that is
	 * @param part what the batch reports to, or null
	 * @throws Exception the failure of the batch, as for whoever awaits it
	 */
	static <T> List<T> call(BatchHost outer, Workers workers, MultiTask<T> spec, Cancellation cancellation,
			ProgressPart part) throws Exception {
		Host host = Host.within(outer, cancellation, part);
		AwaitedBatch<T> batch = new AwaitedBatch<>(host, spec);
		boolean isAtHome = spec.workers().orElseGet(outer::workers).equals(workers);
		if (isAtHome && host.depth() % MOST_ON_ONE_STACK != 0) {
			batch.startHere();
		} else {
			batch.start();
		}
		while (!batch.isOver()) {
			LockSupport.park(batch);
			Thread.interrupted(); // the ladder's; it reaches each lane by itself
		}
		cancellation.check();
		Throwable failure = batch.failure();
		if (failure != null) {
			NestedBatch.<RuntimeException>rethrow(failure);
		}
		return batch.result().values();
	}

	private static <X extends Throwable> void rethrow(Throwable failure) throws X {
		@SuppressWarnings("unchecked") // X is erased: the exception passes with the type that it has
		X asItIs = (X) failure;
		throw asItIs;
	}

	/** The same operation, with another cancellation, and somebody else to wake. */
	private record Host(BatchHost outermost, int depth, Cancellation cancellation, ProgressPart part, Thread waiting)
			implements BatchHost {

		static Host within(BatchHost outer, Cancellation cancellation, ProgressPart part) {
			Thread waiting = Thread.currentThread();
			return outer instanceof Host within
					? new Host(within.outermost, within.depth + 1, cancellation, part == null ? within.part : part, waiting)
					: new Host(outer, 1, cancellation, part, waiting);
		}

		@Override
		public Workers workers() {
			return outermost.workers();
		}

		@Override
		public TimeSource time() {
			return outermost.time();
		}

		@Override
		public Graces graces() {
			return outermost.graces();
		}

		@Override
		public Cancellation givenUp() {
			return outermost.givenUp();
		}

		@Override
		public Progress progress(Cancellation batchCancellation) {
			return part == null ? outermost.progress(batchCancellation) : part.stoppedBy(batchCancellation);
		}

		@Override
		public void cancel() {
			outermost.cancel();
		}

		@Override
		public void laneBegins() {
			outermost.laneBegins();
		}

		@Override
		public void laneEnded() {
			outermost.laneEnded();
		}

		@Override
		public void laneInterrupted(Lane<?> lane) {
			outermost.laneInterrupted(lane);
		}

		@Override
		public void laneAbandoned(Lane<?> lane) {
			outermost.laneAbandoned(lane);
		}

		@Override
		public void abandonedLaneEnded(Lane<?> lane) {
			outermost.abandonedLaneEnded(lane);
		}

		@Override
		public Span taskBegins(Task<?> task) {
			return outermost.taskBegins(task);
		}

		@Override
		public void wake() {
			LockSupport.unpark(waiting);
		}
	}
}
