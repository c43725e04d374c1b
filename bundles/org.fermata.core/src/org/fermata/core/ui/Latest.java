// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/**
 * A value on its way to the UI of which only the latest counts: set it as often as you like, from any
 * thread; the UI shows the last one, at most once a frame. Made by {@link Bridge#latest}.
 *
 * <p>The order of the accesses is the whole point. A producer writes the value, then tests the mark; the
 * UI takes the mark down, then reads the value. The other way round on either side, or with weaker
 * writes, the last value can be lost.
 *
 * @param <T> the value; immutable or safely shared
 */
public final class Latest<T> {

	private static final VarHandle MARKED;
	static {
		try {
			MARKED = MethodHandles.lookup().findVarHandle(Latest.class, "marked", boolean.class);
		} catch (ReflectiveOperationException impossible) {
			throw new ExceptionInInitializerError(impossible);
		}
	}

	private final Bridge bridge;
	private final Consumer<? super T> shown;
	private volatile T value; // written by producers, read by the UI thread
	private volatile boolean marked; // raised by producers, taken down by the UI thread

	Latest(Bridge bridge, Consumer<? super T> shown) {
		this.bridge = bridge;
		this.shown = shown;
	}

	/** Replaces the value that the UI will show next. */
	public void set(T newValue) {
		value = newValue;
		if (!marked && MARKED.compareAndSet(this, false, true)) {
			bridge.dirty(this);
		}
	}

	/**
	 * Takes back the value that waits, for somebody who sends it another way; null if none waits. Only
	 * for the one thread that sets the values.
	 */
	public T take() {
		return unmark() ? value : null;
	}

	/** On the UI thread: shows the value that waits. */
	void show() {
		if (unmark()) {
			shown.accept(value);
		}
	}

	private boolean unmark() {
		return marked && MARKED.compareAndSet(this, true, false);
	}
}
