// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.fermata.core.Registration;
import org.fermata.core.time.TimeSource;

/**
 * Time in the hand of a test: it stands still until {@link #advance} moves it, and the alarms that are due
 * by then run on the advancing thread, in the order of their times. May be used from any thread; one
 * advances at a time.
 */
public final class ManualTime implements TimeSource {

	private record Alarm(long dueNanos, Runnable action) { }

	private final ReentrantLock lock = new ReentrantLock(); // a leaf: alarms run outside
	private final List<Alarm> alarms = new ArrayList<>(); // guarded by lock
	/** Shortly before the overflow: who compares times instead of differences finds out. */
	private long nowNanos = Long.MAX_VALUE - 1_000_000; // guarded by lock

	@Override
	public long nanoTime() {
		lock.lock();
		try {
			return nowNanos;
		} finally {
			lock.unlock();
		}
	}

	@Override
	public Registration after(Duration delay, Runnable action) {
		lock.lock();
		try {
			// Half the range is more than anybody waits, and keeps differences what they are.
			long delayNanos = Math.min(TimeUnit.NANOSECONDS.convert(delay), Long.MAX_VALUE / 2);
			Alarm alarm = new Alarm(nowNanos + delayNanos, action);
			alarms.add(alarm);
			return () -> remove(alarm);
		} finally {
			lock.unlock();
		}
	}

	private void remove(Alarm alarm) {
		lock.lock();
		try {
			alarms.removeIf(each -> each == alarm);
		} finally {
			lock.unlock();
		}
	}

	/** How many alarms are set. */
	public int alarms() {
		lock.lock();
		try {
			return alarms.size();
		} finally {
			lock.unlock();
		}
	}

	/** Lets time pass and runs what becomes due, alarms set by alarms included. Zero runs what is due already. */
	public void advance(Duration duration) {
		long endNanos = nanoTime() + duration.toNanos();
		for (Alarm alarm = nextUntil(endNanos); alarm != null; alarm = nextUntil(endNanos)) {
			alarm.action().run();
		}
		lock.lock();
		try {
			// An alarm may have let time pass itself.
			if (endNanos - nowNanos > 0) {
				nowNanos = endNanos;
			}
		} finally {
			lock.unlock();
		}
	}

	private Alarm nextUntil(long endNanos) {
		lock.lock();
		try {
			Alarm next = null;
			for (Alarm alarm : alarms) {
				if (alarm.dueNanos() - endNanos <= 0 && (next == null || alarm.dueNanos() - next.dueNanos() < 0)) {
					next = alarm;
				}
			}
			if (next != null) {
				alarms.remove(next);
				nowNanos = next.dueNanos() - nowNanos > 0 ? next.dueNanos() : nowNanos;
			}
			return next;
		} finally {
			lock.unlock();
		}
	}
}
