// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.fermata.core.Registration;
import org.fermata.core.signal.UiTimer;

/**
 * A display's own timers as a {@link UiTimer}, for signals that are listened to without an engine. Nothing runs
 * any more once the display begins to be disposed. May be used from any thread.
 */
public final class SwtUiTimer implements UiTimer {

	/** A timer without a delay that sets itself again keeps SWT from serving anything else; this does not. */
	private static final long LEAST_MILLIS = 1;

	private final Display display;
	private final SwtUiThread ui;

	private SwtUiTimer(Display display) {
		this.display = display;
		this.ui = SwtUiThread.of(display);
	}

	/**
	 * The timers of a display; on its thread.
	 *
	 * @throws SWTException on another thread, or if the display is disposed
	 */
	public static SwtUiTimer of(Display display) {
		return new SwtUiTimer(display);
	}

	@Override
	public Registration after(Duration delay, Runnable action) {
		Alarm alarm = new Alarm(action, delay);
		if (ui.isCurrent()) {
			alarm.set();
		} else {
			try {
				ui.execute(alarm::set);
			} catch (RejectedExecutionException closed) {
				return Registration.NONE; // there is no later any more
			}
		}
		return alarm::close;
	}

	/** One timer; the display knows it by this object. */
	private final class Alarm implements Runnable {

		private final Runnable action;
		private final long dueNanos;
		private volatile boolean closed; // written by who closes it, or by the UI thread when it runs

		Alarm(Runnable action, Duration delay) {
			this.action = action;
			this.dueNanos = System.nanoTime() + nanos(delay);
		}

		void set() {
			if (!closed && !ui.isClosed()) {
				// Rounded up: an alarm is never early.
				long millis = (Math.max(0, dueNanos - System.nanoTime()) + 999_999) / 1_000_000;
				display.timerExec((int) Math.clamp(millis, LEAST_MILLIS, Integer.MAX_VALUE), this);
			}
		}

		@Override
		public void run() {
			if (closed || ui.isClosed()) {
				return;
			}
			if (dueNanos - System.nanoTime() > 1_000_000) {
				set(); // longer than SWT can count
				return;
			}
			closed = true;
			action.run();
		}

		void close() {
			closed = true;
			if (ui.isCurrent()) {
				display.timerExec(-1, this);
			}
		}
	}

	private static long nanos(Duration delay) {
		// Half the range is more than anybody waits, and keeps differences what they are.
		return delay.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) < 0 ? Math.max(0, delay.toNanos()) : Long.MAX_VALUE / 2;
	}
}
