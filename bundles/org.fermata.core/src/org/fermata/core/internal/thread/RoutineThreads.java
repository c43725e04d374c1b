// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.thread;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that routines run on: one each, kept for a while when its routine has ended, since a new one
 * costs ten times as much as one that waits. Platform threads: virtual ones share as many carriers as
 * there are processors, and as many routines that compute would keep all others from going on.
 */
public final class RoutineThreads implements Executor, AutoCloseable {

	/** What a thread is called while it has no routine. */
	public static final String IDLE = "fermata: idle";

	private static final int IDLE_SECONDS = 10;

	private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS,
			TimeUnit.SECONDS, new SynchronousQueue<>(), Thread.ofPlatform().daemon().name(IDLE).factory());

	@Override
	public void execute(Runnable routine) {
		threads.execute(routine);
	}

	/** Takes no more routines; a thread ends when its routine has. */
	@Override
	public void close() {
		threads.shutdown();
	}
}
