// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fermata.core.Registration;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.SignalListener;

/** What a test hears of a signal. Values are told on the event dispatch thread, and read by the test. */
final class Heard<T> implements SignalListener<T>, AutoCloseable {

	private final List<T> values = new CopyOnWriteArrayList<>();
	private volatile int ends; // written by the event dispatch thread
	private Registration listening; // the event dispatch thread alone

	/** Listens from now on. */
	static <T> Heard<T> of(Signal<T> signal) {
		Heard<T> heard = new Heard<>();
		Edt.run(() -> heard.listening = signal.listen((delay, action) -> {
			throw new AssertionError("A component's signal has nothing to do with time");
		}, heard));
		return heard;
	}

	@Override
	public void value(T value) {
		values.add(value);
	}

	@Override
	public void ended() {
		ends++;
	}

	/** What was told so far. */
	List<T> values() {
		return values;
	}

	/** How often the end was told, after all that is queued. */
	int ends() {
		Edt.settle();
		return ends;
	}

	/** Listens no more; on the event dispatch thread. */
	void leave() {
		listening.close();
	}

	@Override
	public void close() {
		Edt.run(this::leave);
	}
}
