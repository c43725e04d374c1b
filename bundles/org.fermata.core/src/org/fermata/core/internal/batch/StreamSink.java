// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.ArrayDeque;

/** Hands results over as they come; the batch bounds how many may wait. Guarded by the batch's lock. */
final class StreamSink<T> implements Sink<T> {

	/** What waits to be taken: ArrayDeque holds no nulls, and a null is a result. */
	record Arrival<T>(T value, Throwable failure) { }

	private final ArrayDeque<Arrival<T>> arrivals = new ArrayDeque<>();
	private final boolean skipErrors;

	StreamSink(boolean skipErrors) {
		this.skipErrors = skipErrors;
	}

	@Override
	public void value(int index, T value) {
		arrivals.add(new Arrival<>(value, null));
	}

	@Override
	public void failure(int index, String task, Throwable cause) {
		if (!skipErrors) {
			arrivals.add(new Arrival<>(null, cause));
		}
	}

	@Override
	public int waiting() {
		return arrivals.size();
	}

	/** The next result, or null if none waits. */
	Arrival<T> poll() {
		return arrivals.poll();
	}
}
