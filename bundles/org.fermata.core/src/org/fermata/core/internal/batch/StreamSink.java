// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.fermata.core.task.MultiResult.Failure;

/**
 * Hands results over as they come; the batch bounds how many may wait. Guarded by the batch's lock, but for
 * what the consumer has fetched and not taken yet, which still counts as waiting.
 */
final class StreamSink<T> implements Sink<T> {

	/** A stream may be of any length, and so may what fails of it. */
	private static final int MOST_SKIPPED = 1_000;

	/** What waits to be taken: ArrayDeque holds no nulls, and a null is a result. */
	record Arrival<T>(T value, Throwable failure) { }

	private ArrayDeque<Arrival<T>> arrivals = new ArrayDeque<>();
	private final boolean skipErrors;
	private final List<Failure> skipped = new ArrayList<>();
	private volatile int fetched; // written by the consumer, in fetch() under the lock

	StreamSink(boolean skipErrors) {
		this.skipErrors = skipErrors;
	}

	@Override
	public void value(int index, T value) {
		arrivals.add(new Arrival<>(value, null));
	}

	@Override
	public void failure(Failure failure) {
		if (!skipErrors) {
			arrivals.add(new Arrival<>(null, failure.cause()));
		} else if (skipped.size() < MOST_SKIPPED) {
			skipped.add(failure);
		}
	}

	@Override
	public int waiting() {
		return arrivals.size() + fetched;
	}

	List<Failure> skipped() {
		return List.copyOf(skipped);
	}

	/** All that wait, in exchange for a queue that the consumer has emptied. */
	ArrayDeque<Arrival<T>> fetch(ArrayDeque<Arrival<T>> empty) {
		ArrayDeque<Arrival<T>> full = arrivals;
		arrivals = empty;
		fetched = full.size();
		return full;
	}

	/** Of what was fetched so many are left; the consumer's thread. */
	void left(int count) {
		fetched = count;
	}
}
