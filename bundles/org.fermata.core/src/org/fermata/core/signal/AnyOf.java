// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.util.ArrayList;
import java.util.List;

import org.fermata.core.Registration;

/** Listens to several signals at once. The UI thread alone. */
final class AnyOf<T> implements SignalListener<T> {

	private final SignalListener<? super T> listener;
	private final List<Registration> listening = new ArrayList<>();
	private int open;
	private boolean closed;

	AnyOf(int count, SignalListener<? super T> listener) {
		this.open = count;
		this.listener = listener;
	}

	Registration to(UiTimer timer, List<Signal<? extends T>> signals) {
		if (signals.isEmpty()) {
			listener.ended();
		}
		try {
			for (Signal<? extends T> signal : signals) {
				listening.add(signal.listen(timer, this));
			}
		} catch (RuntimeException | Error refused) {
			close(); // nobody else knows of those that are listened to already
			throw refused;
		}
		return this::close;
	}

	private void close() {
		closed = true;
		listening.forEach(Registration::close);
	}

	@Override
	public void value(T value) {
		if (!closed) {
			listener.value(value);
		}
	}

	@Override
	public void failed(RuntimeException failure) {
		if (!closed) {
			listener.failed(failure);
		}
	}

	@Override
	public void ended() {
		open--;
		if (open == 0 && !closed) {
			listener.ended();
		}
	}
}
