// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/**
 * A value on its way to the UI of which only the latest counts: set it as often as you like, from any
 * thread; the UI shows the last one, at most once a frame. Made by {@link Bridge#latest}.
 *
 * <p>Whether a value waits and which one is a single field that is only ever exchanged as a whole: no
 * value is lost between two accesses, and none is shown twice.
 *
 * @param <T> the value; immutable or safely shared
 */
public final class Latest<T> {

	private static final Object NOTHING = new Object();
	private static final VarHandle WAITING;
	static {
		try {
			WAITING = MethodHandles.lookup().findVarHandle(Latest.class, "waiting", Object.class);
		} catch (ReflectiveOperationException impossible) {
			throw new ExceptionInInitializerError(impossible);
		}
	}

	private final Bridge bridge;
	private final Consumer<? super T> shown;
	private volatile Object waiting = NOTHING; // a value from producers, until the UI thread takes it

	Latest(Bridge bridge, Consumer<? super T> shown) {
		this.bridge = bridge;
		this.shown = shown;
	}

	/** Replaces the value that the UI will show next. */
	public void set(T newValue) {
		if (WAITING.getAndSet(this, newValue) == NOTHING) {
			bridge.dirty(this);
		} else {
			bridge.merged();
		}
	}

	/** Takes back the value that waits, for somebody who sends it another way; null if none waits. */
	@SuppressWarnings("unchecked") // only set() stores one
	public T take() {
		Object taken = WAITING.getAndSet(this, NOTHING);
		return taken == NOTHING ? null : (T) taken;
	}

	/** On the UI thread: shows the value that waits. */
	@SuppressWarnings("unchecked") // only set() stores one
	void show() {
		Object taken = WAITING.getAndSet(this, NOTHING);
		if (taken != NOTHING) {
			shown.accept((T) taken);
		}
	}
}
