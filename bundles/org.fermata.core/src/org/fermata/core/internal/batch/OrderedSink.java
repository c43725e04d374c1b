// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

import org.fermata.core.engine.MultiResult;
import org.fermata.core.engine.MultiResult.Failure;

/** Keeps results until the batch is over, in submission order. Guarded by the batch's lock. */
final class OrderedSink<T> implements Sink<T> {

	private final ArrayList<T> values = new ArrayList<>();
	private final TreeMap<Integer, Failure> failures = new TreeMap<>();
	private Failure firstInTime;

	@Override
	public void value(int index, T value) {
		while (values.size() <= index) {
			values.add(null);
		}
		values.set(index, value);
	}

	@Override
	public void failure(int index, String task, Throwable cause) {
		Failure failure = new Failure(index, task, cause);
		failures.put(index, failure);
		if (firstInTime == null) {
			firstInTime = failure;
		}
	}

	@Override
	public int waiting() {
		return 0; // they are wanted all
	}

	/** The failure to throw, or null. */
	Failure firstFailure(boolean inTime) {
		return inTime || failures.isEmpty() ? firstInTime : failures.firstEntry().getValue();
	}

	/** What became of the batch; to be called when it is over. */
	MultiResult<T> result() {
		List<T> succeeded = values;
		if (!failures.isEmpty()) {
			succeeded = new ArrayList<>(values.size());
			for (int i = 0; i < values.size(); i++) {
				if (!failures.containsKey(i)) {
					succeeded.add(values.get(i));
				}
			}
		}
		return new MultiResult<>(Collections.unmodifiableList(succeeded), List.copyOf(failures.values()));
	}
}
