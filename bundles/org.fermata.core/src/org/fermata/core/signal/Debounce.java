// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.time.Duration;

import org.fermata.core.Registration;

/** Holds a value back until nothing has come for a while. The UI thread alone. */
final class Debounce<T> implements SignalListener<T> {

	private final UiTimer timer;
	private final Duration quiet;
	private final SignalListener<? super T> listener;
	private Registration alarm = Registration.NONE;
	private boolean held;
	private T value;
	private boolean closed;

	Debounce(UiTimer timer, Duration quiet, SignalListener<? super T> listener) {
		this.timer = timer;
		this.quiet = quiet;
		this.listener = listener;
	}

	Registration to(Signal<T> signal) {
		Registration listening = signal.listen(timer, this);
		return () -> {
			closed = true;
			alarm.close();
			listening.close();
		};
	}

	@Override
	public void value(T newValue) {
		if (closed) {
			return;
		}
		value = newValue;
		held = true;
		alarm.close();
		alarm = timer.after(quiet, this::tell);
	}

	@Override
	public void failed(RuntimeException failure) {
		if (!closed) {
			listener.failed(failure);
		}
	}

	private void tell() {
		if (held && !closed) {
			held = false;
			T told = value;
			value = null;
			listener.value(told);
		}
	}

	@Override
	public void ended() {
		alarm.close();
		try {
			tell();
		} finally {
			if (!closed) {
				listener.ended();
			}
		}
	}
}
