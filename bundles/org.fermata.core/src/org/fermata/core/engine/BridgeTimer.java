// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.fermata.core.Registration;
import org.fermata.core.signal.UiTimer;
import org.fermata.core.time.TimeSource;
import org.fermata.core.ui.Bridge;

/** An engine's alarms, brought to the UI thread. */
final class BridgeTimer implements UiTimer {

	private final TimeSource time;
	private final Bridge bridge;

	BridgeTimer(TimeSource time, Bridge bridge) {
		this.time = time;
		this.bridge = bridge;
	}

	@Override
	public Registration after(Duration delay, Runnable action) {
		AtomicBoolean open = new AtomicBoolean(true);
		Registration alarm = time.after(delay, () -> bridge.execute(() -> {
			if (open.getAndSet(false)) { // it may be closed while it is on its way over the bridge
				action.run();
			}
		}));
		return () -> {
			open.set(false);
			alarm.close();
		};
	}
}
