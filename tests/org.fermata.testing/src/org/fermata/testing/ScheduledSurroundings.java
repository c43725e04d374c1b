// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.Registration;
import org.fermata.core.task.Workers;
import org.fermata.core.time.TimeSource;
import org.fermata.core.ui.UiThread;

/** What an engine calls, with a point of a {@link Schedule} at each call. */
final class ScheduledSurroundings {

	private ScheduledSurroundings() {
	}

	/** Each lane is an actor. Any two of one schedule are equal only if they are the same. */
	record Lanes(Schedule schedule, AtomicInteger count, Object identity) implements Workers {

		private static final int LIMIT = 3;

		Lanes(Schedule schedule, AtomicInteger count) {
			this(schedule, count, new Object());
		}

		@Override
		public void start(String name, Runnable lane) {
			schedule.actor("lane " + count.incrementAndGet(), () -> {
				lane.run();
				return null;
			});
			schedule.point("has started a lane");
		}

		@Override
		public int limit() {
			return LIMIT;
		}
	}

	record Clock(Schedule schedule, TimeSource time) implements TimeSource {

		@Override
		public long nanoTime() {
			schedule.point("looks at the clock");
			return time.nanoTime();
		}

		@Override
		public Registration after(Duration delay, Runnable action) {
			schedule.point("sets an alarm");
			Registration alarm = time.after(delay, action);
			return () -> {
				schedule.point("takes an alarm back");
				alarm.close();
			};
		}
	}

	record Toolkit(Schedule schedule, UiThread ui) implements UiThread {

		@Override
		public boolean isCurrent() {
			schedule.point("asks for the UI thread");
			return ui.isCurrent();
		}

		@Override
		public void execute(Runnable action) {
			schedule.point("posts");
			ui.execute(action);
		}

		@Override
		public boolean isClosed() {
			schedule.point("asks whether the UI is closed");
			return ui.isClosed();
		}

		@Override
		public Registration onClose(Runnable action) {
			return ui.onClose(action);
		}
	}
}
