// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.time;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.fermata.core.Registration;

/**
 * Real time, with one daemon thread for all alarms. The thread is started by the first alarm and ends
 * with {@link #close()}.
 */
public final class SystemTime implements TimeSource, AutoCloseable {

	private static final AtomicInteger INSTANCES = new AtomicInteger();

	private final ScheduledThreadPoolExecutor alarms;
	private volatile Thread thread; // written when the first alarm is set

	/** Creates a time source; no thread is started before the first alarm. */
	public SystemTime() {
		String name = "fermata-timer-" + INSTANCES.incrementAndGet();
		alarms = new ScheduledThreadPoolExecutor(1, body -> {
			thread = new Thread(body, name);
			thread.setDaemon(true);
			return thread;
		});
		// A cancelled alarm must not keep what it refers to until its time comes.
		alarms.setRemoveOnCancelPolicy(true);
	}

	@Override
	public long nanoTime() {
		return System.nanoTime();
	}

	@Override
	public Registration after(Duration delay, Runnable action) {
		try {
			ScheduledFuture<?> alarm = alarms.schedule(() -> runGuarded(action),
					TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
			return () -> alarm.cancel(false);
		} catch (RejectedExecutionException closed) {
			// Closed means that nobody waits any more; an alarm set in the last moment has nobody to wake.
			return Registration.NONE;
		}
	}

	@Override
	public boolean isAlarmThread() {
		return Thread.currentThread() == thread;
	}

	private static void runGuarded(Runnable action) {
		try {
			action.run();
		} catch (RuntimeException | Error failure) {
			// The executor would keep the failure in a future that nobody reads.
			Thread current = Thread.currentThread();
			current.getUncaughtExceptionHandler().uncaughtException(current, failure);
		}
	}

	/** Ends the alarm thread; alarms that have not begun never do. */
	@Override
	public void close() {
		alarms.shutdownNow();
	}
}
