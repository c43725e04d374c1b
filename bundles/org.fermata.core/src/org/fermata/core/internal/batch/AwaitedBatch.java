// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiResult.Failure;
import org.fermata.core.task.MultiTask;

/** A batch whose results are wanted all together. Used by the routine's thread. */
public final class AwaitedBatch<T> {

	/** Suppressed exceptions are for people to read; nobody reads a million. */
	private static final int MOST_SUPPRESSED = 100;

	private final MultiTask<T> spec;
	private final OrderedSink<T> sink = new OrderedSink<>();
	private final Batch<T> batch;

	/** Prepares the batch. */
	public AwaitedBatch(BatchHost host, MultiTask<T> spec) {
		this.spec = spec;
		this.batch = new Batch<>(host, spec, sink, Batch.UNBOUNDED);
	}

	/** Starts it. */
	public void start() {
		batch.start();
	}

	/** Whether all tasks have ended. */
	public boolean isOver() {
		return batch.isOver();
	}

	/** Cancels what has not ended. */
	public void cancel() {
		batch.cancellation().request();
	}

	/** What became of it; to be called when it is over. */
	public MultiResult<T> result() {
		return batch.read(sink::result);
	}

	/** What the source of the tasks threw, or null. */
	public Throwable sourceFailure() {
		return batch.sourceFailure();
	}

	/** The failure to throw, with the others as suppressed exceptions of it; null if there is none to throw. */
	public Throwable failure() {
		Throwable ofSource = batch.sourceFailure();
		if (ofSource != null) {
			return ofSource;
		}
		if (spec.isSkipErrors()) {
			return null;
		}
		Failure first = batch.read(() -> sink.firstFailure(spec.isFailFast()));
		if (first == null) {
			return null;
		}
		// An exception that was thrown before, such as a constant, may be full already.
		int room = MOST_SUPPRESSED - first.cause().getSuppressed().length;
		result().failures().stream()
				.map(Failure::cause)
				.filter(cause -> cause != first.cause())
				.limit(Math.max(0, room))
				.forEach(first.cause()::addSuppressed);
		return first.cause();
	}
}
