// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fermata.core.task.Workers;

/** A pool of so many platform threads, which remembers every thread that it ever needed. */
final class PlainThreads implements Workers, AutoCloseable {

	private final List<Thread> threads = new CopyOnWriteArrayList<>();
	private final int size;
	private final ExecutorService pool;

	PlainThreads(int size) {
		this.size = size;
		this.pool = Executors.newFixedThreadPool(size, work -> {
			Thread thread = new Thread(work, "plain worker");
			thread.setDaemon(true);
			threads.add(thread);
			return thread;
		});
	}

	@Override
	public void start(String name, Runnable lane) {
		pool.execute(lane);
	}

	@Override
	public int limit() {
		return size;
	}

	/** All there ever were: a thread that was lost to a fault has a successor here. */
	List<Thread> threads() {
		return threads;
	}

	@Override
	public void close() {
		pool.shutdownNow();
	}
}
