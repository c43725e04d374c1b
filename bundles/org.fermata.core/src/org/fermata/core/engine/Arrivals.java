// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.fermata.core.internal.batch.StreamedBatch;
import org.fermata.core.task.MultiResult.Failure;

/** The reading end of a stream of results. Belongs to the routine's thread. */
final class Arrivals<T> implements ResultStream<T>, Iterator<T> {

	private final RoutineContext context;
	private final StreamedBatch<T> batch;
	final Runnable cancel;

	Arrivals(RoutineContext context, StreamedBatch<T> batch) {
		this.context = context;
		this.batch = batch;
		this.cancel = batch::cancel;
	}

	@Override
	public Iterator<T> iterator() {
		return this;
	}

	/** Whether {@link #hasNext} would not wait. */
	boolean isReady() {
		return batch.isReady();
	}

	@Override
	public boolean hasNext() {
		try {
			context.await("a result", batch::isReady);
		} catch (InterruptedException interrupted) {
			context.<RuntimeException>throwHere(interrupted);
		}
		boolean more = batch.advance();
		Throwable failure = more ? batch.failure() : batch.sourceFailure();
		if (failure != null) {
			close();
			context.<RuntimeException>throwHere(failure);
		}
		return more;
	}

	@Override
	public T next() {
		if (!hasNext()) {
			throw new NoSuchElementException("The batch has no more results");
		}
		return batch.take();
	}

	@Override
	public List<Failure> failures() {
		return batch.skipped();
	}

	@Override
	public void close() {
		context.closed(cancel);
		batch.cancel();
	}
}
