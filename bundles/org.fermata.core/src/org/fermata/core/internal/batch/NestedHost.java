// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Graces;
import org.fermata.core.internal.watch.Span;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.task.Task;
import org.fermata.core.task.TaskSettings;
import org.fermata.core.task.Workers;
import org.fermata.core.time.TimeSource;

/** The same operation for a batch within a batch: with another cancellation, and somebody else to wake. */
record NestedHost(BatchHost outermost, int depth, NestedHost.Settings settings, Thread waiting, NestedHost.Home home)
		implements BatchHost {

	/**
	 * What the task says that the batch stands for.
	 *
	 * @param part what it reports to, or null
	 */
	record Settings(Cancellation cancellation, ProgressPart part, TaskSettings task) { }

	/** Workers one of whose threads waits for the batch, and may as well run a lane of it if it is the first to. */
	record Home(Workers workers, Predicate<Runnable> waiting) implements Workers {

		@Override
		public void start(String name, Runnable lane) {
			if (!waiting.test(lane)) {
				workers.start(name, lane);
			}
		}

		@Override
		public int limit() {
			return workers.limit();
		}
	}

	/** @param offer has the waiting thread run a lane, if it can */
	static NestedHost within(BatchHost outer, Settings settings, Thread waiting, Workers workers,
			Predicate<Runnable> offer) {
		Home home = new Home(workers instanceof Home of ? of.workers() : workers, offer);
		if (outer instanceof NestedHost within) {
			ProgressPart part = settings.part() == null ? within.settings.part() : settings.part();
			return new NestedHost(within.outermost, within.depth + 1,
					new Settings(settings.cancellation(), part, settings.task()), waiting, home);
		}
		return new NestedHost(outer, 1, settings, waiting, home);
	}

	@Override
	public Workers home(Workers wanted) {
		return wanted.equals(home.workers()) ? home : wanted;
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
		return settings.task().graces().orElseGet(outermost::graces);
	}

	@Override
	public boolean isInterruptible() {
		return settings.task().isInterruptible();
	}

	@Override
	public Cancellation cancellation() {
		return settings.cancellation();
	}

	@Override
	public Cancellation givenUp() {
		return outermost.givenUp();
	}

	@Override
	public Progress progress(Cancellation batchCancellation) {
		return settings.part() == null ? outermost.progress(batchCancellation)
				: settings.part().stoppedBy(batchCancellation);
	}

	@Override
	public void report(Throwable failure) {
		outermost.report(failure);
	}

	@Override
	public void timedOut(String task) {
		outermost.timedOut(task);
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
