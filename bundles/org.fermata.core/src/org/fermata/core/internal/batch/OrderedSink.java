// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiResult.Failure;

/** Keeps results until the batch is over, in submission order. Guarded by the batch's lock. */
final class OrderedSink<T> implements Sink<T> {

	/** Stands where nothing was delivered: null is a result. */
	private static final Object NOTHING = new Object();

	private final ArrayList<Object> values = new ArrayList<>(); // of T, or NOTHING
	private int delivered;
	private final TreeMap<Integer, Failure> failures = new TreeMap<>();
	private Failure firstInTime;

	@Override
	public void value(int index, T value) {
		while (values.size() <= index) {
			values.add(NOTHING);
		}
		values.set(index, value);
		delivered++;
	}

	@Override
	public void failure(Failure failure) {
		failures.put(failure.index(), failure);
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
		List<Object> succeeded = values;
		if (delivered < values.size()) {
			succeeded = new ArrayList<>(delivered);
			for (Object value : values) {
				if (value != NOTHING) {
					succeeded.add(value);
				}
			}
		}
		@SuppressWarnings("unchecked") // value() took nothing but T
		List<T> ofT = (List<T>) Collections.unmodifiableList(succeeded);
		return new MultiResult<>(ofT, List.copyOf(failures.values()));
	}
}
