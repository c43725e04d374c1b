// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import org.fermata.core.cancel.CancelStep;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Graces;
import org.fermata.core.internal.batch.BatchHost;
import org.fermata.core.internal.batch.Lane;
import org.fermata.core.internal.watch.Span;
import org.fermata.core.internal.watch.SpanKind;
import org.fermata.core.internal.watch.Watch;
import org.fermata.core.progress.Progress;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.core.time.TimeSource;

/** What the batches of an operation need of it. */
record LaneHost(RunningOperation<?> operation) implements BatchHost {

	@Override
	public Workers workers() {
		return operation.engine().workers();
	}

	@Override
	public TimeSource time() {
		return operation.engine().time();
	}

	@Override
	public Graces graces() {
		return operation.engine().graces();
	}

	@Override
	public Cancellation cancellation() {
		return operation.cancellation();
	}

	@Override
	public Cancellation givenUp() {
		return operation.givenUp();
	}

	@Override
	public Progress progress(Cancellation batchCancellation) {
		return operation.counter().stoppedBy(batchCancellation);
	}

	@Override
	public void report(Throwable failure) {
		operation.engine().report(failure);
	}

	@Override
	public void timedOut(String task) {
		operation.climbed(CancelStep.REQUESTED, task);
	}

	@Override
	public void cancel() {
		operation.cancel();
	}

	@Override
	public void laneBegins() {
		operation.begins();
	}

	@Override
	public void laneEnded() {
		operation.countDown();
	}

	@Override
	public void laneInterrupted(Lane<?> lane) {
		operation.climbed(CancelStep.INTERRUPTED, lane.work());
	}

	@Override
	public void laneAbandoned(Lane<?> lane) {
		operation.abandonedSomething();
		operation.engine().abandon(lane, operation, lane.work(), lane.workBeginNanos(), lane.thread());
		operation.climbed(CancelStep.ABANDONED, lane.work());
	}

	@Override
	public void abandonedLaneEnded(Lane<?> lane) {
		operation.engine().abandonedEnded(lane);
	}

	@Override
	public Span taskBegins(Task<?> task) {
		Watch watch = operation.engine().watch();
		return watch.isOn() ? watch.begin(SpanKind.TASK, operation.id(), task.name()) : null;
	}

	@Override
	public void wake() {
		operation.wake();
	}
}
