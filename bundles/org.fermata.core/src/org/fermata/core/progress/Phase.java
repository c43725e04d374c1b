// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is counted from one {@link Progress#begin} to the next, and the parts that are open in it.
 *
 * <p>The lock is a leaf and held for moving a part in or out and for copying the list, never for an
 * {@code add}. A part that is closed is taken from the list and its amount is counted in one step, so that
 * no snapshot sees it twice or not at all.
 */
final class Phase {

	final int number;
	final ProgressUnit unit;
	final LongAdder done = new LongAdder(); // added to by workers and, under lock, by parts that close
	final HighWater shown = new HighWater();
	volatile String message; // written by workers, read by presenters
	volatile long total; // written by workers, read by presenters
	private final ReentrantLock lock = new ReentrantLock();
	private Set<ProgressNode> open; // guarded by lock; null until there is a part, as most phases have none

	Phase(int number, String message, long total, ProgressUnit unit) {
		this.number = number;
		this.message = message;
		this.total = total;
		this.unit = unit;
	}

	/** What is done, and the open parts in the order in which they were made: both of one moment. */
	record Count(long done, List<ProgressNode> parts) { }

	Count count() {
		lock.lock();
		try {
			return new Count(done.sum(), open == null ? List.of() : List.copyOf(open));
		} finally {
			lock.unlock();
		}
	}

	void open(ProgressNode part) {
		lock.lock();
		try {
			if (open == null) {
				open = new LinkedHashSet<>();
			}
			open.add(part);
		} finally {
			lock.unlock();
		}
	}

	/** Counts all that the part stands for, once. */
	void close(ProgressNode part, long amount) {
		lock.lock();
		try {
			if (open.remove(part)) {
				done.add(amount);
			}
		} finally {
			lock.unlock();
		}
	}
}
