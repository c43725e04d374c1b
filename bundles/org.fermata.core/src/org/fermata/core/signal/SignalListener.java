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

	/** Nothing more will come, such as since the widget was disposed. Told once, and the last that is told. */
	default void ended() {
	}
}
