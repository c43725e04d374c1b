// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A list that only grows: the routine appends, presenters read what is new since they looked last. Any
 * thread may do either; the lock is a leaf and held for a copy at most.
 *
 * @param <E> the entries; immutable
 */
public final class OutputLog<E> {

	private final ReentrantLock lock = new ReentrantLock();
	private final boolean discarding;
	private final List<E> entries = new ArrayList<>(); // guarded by lock
	private volatile int size; // written under lock, read by presenters at every look

	/** A log that keeps everything. */
	public OutputLog() {
		this(false);
	}

	private OutputLog(boolean discarding) {
		this.discarding = discarding;
	}

	/** A log that keeps nothing: for a program that writes the entries itself as they come. */
	public static <E> OutputLog<E> discarding() {
		return new OutputLog<>(true);
	}

	/** @throws NullPointerException if there is no entry to append */
	public void append(E entry) {
		Objects.requireNonNull(entry);
		if (discarding) {
			return;
		}
		lock.lock();
		try {
			entries.add(entry);
			size = entries.size();
		} finally {
			lock.unlock();
		}
	}

	/** How many entries there are to read now; never less than before. */
	public int size() {
		return size;
	}

	/**
	 * One entry.
	 *
	 * @throws IndexOutOfBoundsException if there is none at that index yet
	 */
	public E get(int index) {
		lock.lock();
		try {
			return entries.get(index);
		} finally {
			lock.unlock();
		}
	}

	/** The entries from an index to the end, as they are now. */
	public List<E> from(int index) {
		lock.lock();
		try {
			return List.copyOf(entries.subList(Math.min(index, entries.size()), entries.size()));
		} finally {
			lock.unlock();
		}
	}
}
