// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.databinding;

import java.util.Objects;

import org.eclipse.core.databinding.observable.value.DecoratingObservableValue;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.jface.databinding.swt.DisplayRealm;
import org.fermata.core.engine.Engine;
import org.fermata.core.ui.Latest;

/**
 * A value that any thread may set and that is read, listened to and bound on the display's thread. However often
 * it is set from other threads, the latest value is told, at most once a frame. What is set on the display's own
 * thread, such as by a binding from a widget, counts at once and replaces what was set before.
 *
 * <p>Reading it gives the value that is shown. After it was disposed, and after the display or the engine has
 * gone, setting it does nothing: the thread that sets cannot know.
 *
 * @param <T> the value; immutable or safely shared
 */
public final class SettableValue<T> extends DecoratingObservableValue<T> {

	private final Engine engine;
	private final Latest<T> latest;

	/**
	 * A value on the realm of an engine's display. On the display's thread.
	 *
	 * @param type for converters and validators of bindings; may be null
	 * @throws IllegalStateException on another thread, or if the engine's UI thread is none of a display
	 */
	public SettableValue(Engine engine, Class<T> type, T initial) {
		super(new WritableValue<>(DisplayRealm.getRealm(EngineObservables.displayOf(engine)), initial, type), true);
		this.engine = engine;
		this.latest = engine.bridge().latest(this::show);
	}

	/** Sets the value. Any thread; does not wait. */
	@Override
	public void setValue(T value) {
		if (engine.bridge().ui().isCurrent()) {
			latest.take(); // set earlier, and not to be shown after this
			show(value);
		} else {
			latest.set(value);
		}
	}

	private void show(T value) {
		if (!isDisposed() && !Objects.equals(value, getValue())) {
			super.setValue(value);
		}
	}
}
