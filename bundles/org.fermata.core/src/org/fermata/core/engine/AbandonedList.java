// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.fermata.core.time.TimeSource;

/** Work that was given up and whose thread has not come back yet. Any thread. */
final class AbandonedList {

	private record Entry(Operation<?> operation, String work, long beginNanos, Thread thread) { }

	private final TimeSource time;
	private final Map<Object, Entry> entries = new ConcurrentHashMap<>(); // by the lane or the operation

	AbandonedList(TimeSource time) {
		this.time = time;
	}

	void add(Object who, Operation<?> operation, String work, long beginNanos, Thread thread) {
		entries.put(who, new Entry(operation, work, beginNanos, thread));
	}

	void remove(Object who) {
		entries.remove(who);
	}

	List<AbandonedWork> list() {
		return entries.values().stream().map(this::look).toList();
	}

	private AbandonedWork look(Entry entry) {
		List<StackTraceElement> stack = entry.thread() == null ? List.of() : List.of(entry.thread().getStackTrace());
		Duration age = Duration.ofNanos(time.nanoTime() - entry.beginNanos());
		return new AbandonedWork(entry.operation().id(), entry.operation().name(), entry.work(), age, stack);
	}
}
