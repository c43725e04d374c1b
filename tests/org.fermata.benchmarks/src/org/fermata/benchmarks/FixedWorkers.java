// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fermata.core.task.Workers;

/** Workers on a fixed pool of platform threads: what is left is the engine's own cost. */
final class FixedWorkers implements Workers, AutoCloseable {

	private final ExecutorService threads;
	private final int count;

	FixedWorkers(int count) {
		this.count = count;
		this.threads = Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().factory());
	}

	@Override
	public void start(String name, Runnable lane) {
		threads.execute(lane);
	}

	@Override
	public int limit() {
		return count;
	}

	@Override
	public void close() {
		threads.shutdownNow();
	}
}
