// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Workers on threads that are used again, and that notice an interrupt which somebody has left behind. */
final class ReusedThreadWorkers implements Workers, AutoCloseable {

	private final AtomicInteger leaked = new AtomicInteger();
	private final ExecutorService threads;
	private final int count;

	ReusedThreadWorkers(int count) {
		this.count = count;
		this.threads = Executors.newFixedThreadPool(count);
	}

	@Override
	public void start(String name, Runnable lane) {
		threads.execute(() -> {
			lane.run();
			if (Thread.interrupted()) {
				leaked.incrementAndGet();
			}
		});
	}

	@Override
	public int limit() {
		return count;
	}

	/** How many lanes have left an interrupt behind. */
	int leaked() {
		return leaked.get();
	}

	@Override
	public void close() {
		threads.shutdownNow();
	}
}
