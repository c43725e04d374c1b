// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/**
 * The view's pulse: looks at the engine at most ten times a second, and not at all while nothing lives.
 * To be used on the UI thread.
 */
final class Sampler {

	private static final int PERIOD_MILLIS = 100;

	private final Display display;
	private final BooleanSupplier sample;
	private final Runnable tick = this::tick; // one object: the display knows a timer by it
	private boolean scheduled;
	private boolean closed;
	private long lastNanos = System.nanoTime() - Duration.ofMillis(PERIOD_MILLIS).toNanos();

	/** @param sample takes one sample; whether there will be more to see without anybody saying so */
	Sampler(Display display, BooleanSupplier sample) {
		this.display = display;
		this.sample = sample;
	}

	/** Something happened: looks soon, and from then on for as long as there is something to see. */
	void wake() {
		if (!scheduled) {
			long since = Duration.ofNanos(System.nanoTime() - lastNanos).toMillis();
			schedule((int) Math.max(0, PERIOD_MILLIS - since));
		}
	}

	private void schedule(int millis) {
		if (!closed && !display.isDisposed()) {
			scheduled = true;
			display.timerExec(millis, tick);
		}
	}

	private void tick() {
		scheduled = false;
		if (closed) {
			return;
		}
		lastNanos = System.nanoTime();
		if (sample.getAsBoolean()) {
			schedule(PERIOD_MILLIS);
		}
	}

	void close() {
		closed = true;
		if (!display.isDisposed()) {
			display.timerExec(-1, tick);
		}
	}
}
