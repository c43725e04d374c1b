// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.time.Duration;

import org.fermata.core.Registration;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Graces;
import org.fermata.core.internal.watch.Span;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressCounter;
import org.fermata.core.task.Task;
import org.fermata.core.task.VirtualThreadWorkers;
import org.fermata.core.task.Workers;
import org.fermata.core.time.TimeSource;

/** The host of a batch whose lanes are actors. */
record IdleHost(Cancellation cancellation, Cancellation givenUp) implements BatchHost {

	IdleHost() {
		this(new Cancellation("operation"), new Cancellation("given up"));
	}

	@Override
	public Workers workers() {
		return VirtualThreadWorkers.INSTANCE;
	}

	@Override
	public TimeSource time() {
		return new TimeSource() {
			@Override
			public long nanoTime() {
				return 0;
			}

			@Override
			public Registration after(Duration delay, Runnable action) {
				return Registration.NONE;
			}
		};
	}

	@Override
	public Graces graces() {
		return Graces.DEFAULT;
	}

	@Override
	public Progress progress(Cancellation batchCancellation) {
		return new ProgressCounter(batchCancellation);
	}

	@Override
	public void report(Throwable failure) {
		throw new AssertionError(failure);
	}

	@Override
	public void timedOut(String task) {
	}

	@Override
	public void cancel() {
		cancellation.request();
	}

	@Override
	public void laneBegins() {
	}

	@Override
	public void laneEnded() {
	}

	@Override
	public void laneInterrupted(Lane<?> lane) {
	}

	@Override
	public void laneAbandoned(Lane<?> lane) {
	}

	@Override
	public void abandonedLaneEnded(Lane<?> lane) {
	}

	@Override
	public Span taskBegins(Task<?> task) {
		return null;
	}

	@Override
	public void wake() {
	}
}
