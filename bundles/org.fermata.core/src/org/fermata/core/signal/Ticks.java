// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.time.Duration;

import org.fermata.core.Registration;

/** Ticks until it is closed. The UI thread alone. */
final class Ticks {

	private final UiTimer timer;
	private final Duration period;
	private final SignalListener<? super Long> listener;
	private Registration next = Registration.NONE;
	private long count;
	private boolean closed;

	Ticks(UiTimer timer, Duration period, SignalListener<? super Long> listener) {
		this.timer = timer;
		this.period = period;
		this.listener = listener;
	}

	Registration start() {
		next = timer.after(period, this::tick);
		return () -> {
			closed = true;
			next.close();
		};
	}

	private void tick() {
		count++;
		try {
			listener.value(count);
		} finally {
			if (!closed) {
				next = timer.after(period, this::tick);
			}
		}
	}
}
