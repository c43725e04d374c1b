// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.time.Duration;

import org.eclipse.swt.widgets.Display;
import org.fermata.core.Registration;
import org.fermata.core.time.TimeSource;
import org.fermata.core.ui.Bridge;

/**
 * A display's own bridge, for what this bundle has to do there when an operation of any engine ends: however many
 * end at once, one runnable is queued.
 */
final class DisplayBridge {

	private static final String KEY = DisplayBridge.class.getName();
	private static final System.Logger LOG = System.getLogger(DisplayBridge.class.getName());

	private DisplayBridge() {
	}

	/** The one of a display; on its thread. */
	static Bridge of(Display display) {
		if (display.getData(KEY) instanceof Bridge known) {
			return known;
		}
		Bridge made = new Bridge(SwtUiThread.of(display), new DisplayTime(SwtUiTimer.of(display)),
				failure -> LOG.log(System.Logger.Level.ERROR, "An action on the UI thread failed", failure));
		display.setData(KEY, made);
		return made;
	}

	private record DisplayTime(SwtUiTimer timer) implements TimeSource {

		@Override
		public long nanoTime() {
			return System.nanoTime();
		}

		@Override
		public Registration after(Duration delay, Runnable action) {
			return timer.after(delay, action);
		}
	}
}
