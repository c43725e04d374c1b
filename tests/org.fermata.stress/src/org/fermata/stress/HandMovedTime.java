// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.fermata.core.Registration;
import org.fermata.core.time.TimeSource;

/** Time that stands still until an actor moves it; then all alarms are due. */
final class HandMovedTime implements TimeSource {

	/** How far a move goes. */
	static final Duration STEP = Duration.ofMinutes(1);

	private final AtomicLong now = new AtomicLong();
	private final ConcurrentLinkedQueue<Runnable> alarms = new ConcurrentLinkedQueue<>();

	@Override
	public long nanoTime() {
		return now.get();
	}

	@Override
	public Registration after(Duration delay, Runnable action) {
		AtomicBoolean open = new AtomicBoolean(true);
		alarms.add(() -> {
			if (open.getAndSet(false)) {
				action.run();
			}
		});
		return () -> open.set(false);
	}

	/** Whether there is an alarm, though it may have been taken back. */
	boolean isAlarmSet() {
		return !alarms.isEmpty();
	}

	/** Runs the alarms that were set before; those that they set wait for the next move. */
	void move() {
		now.addAndGet(STEP.toNanos());
		for (int due = alarms.size(); due > 0; due--) {
			Runnable alarm = alarms.poll();
			if (alarm != null) {
				alarm.run();
			}
		}
	}
}
