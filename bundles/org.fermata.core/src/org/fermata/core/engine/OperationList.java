// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The operations that an engine knows, in the order in which they were started. Those that have ended are
 * kept for people to look at, but not without end: neither too many of them, nor too many lines. Any
 * thread; {@code lock} is a leaf and guards the count of what has ended.
 */
final class OperationList {

	/** Of the operations that have ended. */
	static final int MOST_ENDED = 500;
	/** Lines and rows of all operations that have ended; some hundred bytes each. */
	static final int MOST_LINES = 250_000;

	private final int mostLines;
	private final ConcurrentSkipListMap<Long, RunningOperation<?>> all = new ConcurrentSkipListMap<>(); // by id
	private final ReentrantLock lock = new ReentrantLock();
	private final TreeMap<Long, Integer> endedLines = new TreeMap<>(); // guarded by lock; by id
	private long lines; // guarded by lock: the sum of endedLines

	OperationList(int mostLines) {
		this.mostLines = mostLines;
	}

	void add(RunningOperation<?> operation) {
		all.put(operation.id(), operation);
	}

	List<Operation<?>> list() {
		return new ArrayList<>(all.values());
	}

	List<RunningOperation<?>> running() {
		return all.values().stream().filter(operation -> !operation.state().isTerminal()).toList();
	}

	/** Counts an operation that has ended, and forgets the oldest that are too many. */
	void ended(RunningOperation<?> operation) {
		lock.lock();
		try {
			if (!all.containsKey(operation.id())) {
				return; // somebody was quick to forget it
			}
			int kept = operation.report().lines();
			endedLines.put(operation.id(), kept);
			lines += kept;
			while (endedLines.size() > MOST_ENDED || lines > mostLines && endedLines.size() > 1) {
				drop(oldestBut(operation.id()));
			}
		} finally {
			lock.unlock();
		}
	}

	/** It is what somebody may be looking at right now, however early it was started. */
	private long oldestBut(long endedLast) {
		long oldest = endedLines.firstKey();
		return oldest == endedLast ? endedLines.higherKey(oldest) : oldest;
	}

	boolean forget(Operation<?> operation) {
		if (!operation.state().isTerminal()) {
			return false;
		}
		lock.lock();
		try {
			return all.get(operation.id()) == operation && drop(operation.id());
		} finally {
			lock.unlock();
		}
	}

	private boolean drop(long id) {
		Integer counted = endedLines.remove(id);
		lines -= counted == null ? 0 : counted;
		return all.remove(id) != null;
	}
}
