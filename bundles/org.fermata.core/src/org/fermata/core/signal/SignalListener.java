// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

/**
 * Hears of a {@link Signal}, on the UI thread.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface SignalListener<T> {

	/** A value has come. Must be brief. */
	void value(T value);

	/**
	 * A value has come, and to make of it what is to be told has failed, as in {@link Signal#map}. A routine that waits
	 * gets this thrown; whoever says nothing else has it thrown on into the toolkit's event loop.
	 */
	default void failed(RuntimeException failure) {
		throw failure;
	}

	/** Nothing more will come, such as since the widget was disposed. Told once, and the last that is told. */
	default void ended() {
	}
}
