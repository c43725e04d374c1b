// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.util.function.Function;

/** Tells what it makes of each value. The UI thread alone. */
final class Derived<T, R> implements SignalListener<T> {

	private final SignalListener<? super R> listener;
	private final Function<? super T, ? extends R> function;

	/** @param function null for a value that is not to be told */
	Derived(SignalListener<? super R> listener, Function<? super T, ? extends R> function) {
		this.listener = listener;
		this.function = function;
	}

	@Override
	public void value(T value) {
		R made;
		try {
			made = function.apply(value);
		} catch (RuntimeException failure) {
			listener.failed(failure);
			return;
		}
		if (made != null) {
			listener.value(made);
		}
	}

	@Override
	public void failed(RuntimeException failure) {
		listener.failed(failure);
	}

	@Override
	public void ended() {
		listener.ended();
	}
}
