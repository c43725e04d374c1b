// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Graces;
import org.fermata.core.progress.Progress;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Workers;
import org.fermata.core.time.TimeSource;

/**
 * A batch that is a task of another. The worker that got it runs its first lane and then waits for the
 * others; what it waits for ends when the outer batch is cancelled, by the ladder if need be.
 */
final class NestedBatch {

	private NestedBatch() {
	}

	/**
	 * Does a whole batch, beginning on the calling thread.
	 *
	 * @param workers whose thread that is
	 * @throws Exception the failure of the batch, as for whoever awaits it
	 */
	static <T> List<T> call(BatchHost outer, Workers workers, MultiTask<T> spec, Cancellation cancellation)
			throws Exception {
		AwaitedBatch<T> batch = new AwaitedBatch<>(new Host(outer, cancellation, Thread.currentThread()), spec);
		if (spec.workers().map(workers::equals).orElse(workers.equals(outer.workers()))) {
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
	private record Host(BatchHost outer, Cancellation cancellation, Thread waiting) implements BatchHost {

		@Override
		public Workers workers() {
			return outer.workers();
		}

		@Override
		public TimeSource time() {
			return outer.time();
		}

		@Override
		public Graces graces() {
			return outer.graces();
		}

		@Override
		public Cancellation givenUp() {
			return outer.givenUp();
		}

		@Override
		public Progress progress(Cancellation batchCancellation) {
			return outer.progress(batchCancellation);
		}

		@Override
		public void laneBegins() {
			outer.laneBegins();
		}

		@Override
		public void laneEnded() {
			outer.laneEnded();
		}

		@Override
		public void laneInterrupted(Lane<?> lane) {
			outer.laneInterrupted(lane);
		}

		@Override
		public void laneAbandoned(Lane<?> lane) {
			outer.laneAbandoned(lane);
		}

		@Override
		public void abandonedLaneEnded(Lane<?> lane) {
			outer.abandonedLaneEnded(lane);
		}

		@Override
		public void wake() {
			LockSupport.unpark(waiting);
		}
	}
}
