// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.fermata.core.Registration;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.SignalListener;
import org.fermata.core.signal.UiTimer;

/**
 * A source of values in a test's hand. It is to be sent from the UI thread, such as within
 * {@link ManualUiThread#asUi}, and fails whoever listens or stops listening elsewhere.
 *
 * @param <T> the value
 */
public final class ManualSignal<T> implements Signal<T> {

	private final ManualUiThread ui;
	private final List<SignalListener<? super T>> listeners = new CopyOnWriteArrayList<>();
	private volatile int listened; // written by the UI thread
	private volatile boolean ended; // written by the test

	/** @param ui the thread on which it is listened to */
	public ManualSignal(ManualUiThread ui) {
		this.ui = ui;
	}

	@Override
	public Registration listen(UiTimer timer, SignalListener<? super T> listener) {
		checkThread("listened to");
		if (ended) {
			listener.ended();
			return Registration.NONE;
		}
		listeners.add(listener);
		listened++;
		return () -> {
			checkThread("left");
			listeners.remove(listener);
		};
	}

	private void checkThread(String what) {
		if (!ui.isCurrent()) {
			throw new IllegalStateException("The signal was " + what + " on " + Thread.currentThread().getName());
		}
	}

	/** How many have listened so far. */
	public int listened() {
		return listened;
	}

	/** How many listen. */
	public int listeners() {
		return listeners.size();
	}

	/** Tells a value to all who listen, as the UI thread. */
	public void send(T value) {
		ui.asUi(() -> listeners.forEach(listener -> listener.value(value)));
	}

	/** The source is gone. */
	public void end() {
		ended = true;
		ui.asUi(() -> {
			listeners.forEach(SignalListener::ended);
			listeners.clear();
		});
	}
}
