// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.ArrayDeque;
import java.util.List;

import org.fermata.core.internal.batch.StreamSink.Arrival;
import org.fermata.core.task.MultiResult.Failure;
import org.fermata.core.task.MultiTask;

/** A batch whose results are wanted one by one, as they come. Used by the routine's thread. */
public final class StreamedBatch<T> {

	/** Results that may wait beside those being worked on: enough to bridge a consumer's hiccup. */
	private static final int WAITING = 32;

	private final StreamSink<T> sink;
	private final Batch<T> batch;
	private ArrayDeque<Arrival<T>> fetched = new ArrayDeque<>();
	private Arrival<T> next;

	/** Prepares the batch. */
	public StreamedBatch(BatchHost host, MultiTask<T> spec) {
		sink = new StreamSink<>(spec.isSkipErrors());
		batch = new Batch<>(host, spec, sink, WAITING);
	}

	/** Starts it. */
	public void start() {
		batch.start();
	}

	/** Whether {@link #advance} can tell without waiting. */
	public boolean isReady() {
		return next != null || !fetched.isEmpty() || batch.isOver() || batch.read(sink::waiting) > 0;
	}

	/** Takes the next result if there is one; false if there are no more. To be called when ready. */
	public boolean advance() {
		if (next == null) {
			if (fetched.isEmpty()) {
				// Over first, then the queue: what a lane delivered before it ended is still fetched.
				fetched = batch.read(() -> sink.fetch(fetched));
			}
			next = fetched.poll();
			sink.left(fetched.size());
			batch.grow();
		}
		return next != null;
	}

	/** What the last advanced result threw, or null. */
	public Throwable failure() {
		return next.failure();
	}

	/** Hands over the result that {@link #advance} took. */
	public T take() {
		T value = next.value();
		next = null;
		return value;
	}

	/** The failures that were skipped so far; not all of many. */
	public List<Failure> skipped() {
		return batch.read(sink::skipped);
	}

	/** What the source of the tasks threw, or null. */
	public Throwable sourceFailure() {
		return batch.sourceFailure();
	}

	/** Cancels what is left. */
	public void cancel() {
		batch.cancellation().request();
	}
}
