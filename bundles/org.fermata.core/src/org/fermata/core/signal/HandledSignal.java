// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Scope;

/**
 * A handler's ear for a signal: it goes with its registration, with a lifetime or with the signal, whichever ends
 * first, and leaves nothing with the others. The UI thread alone, but for {@link #leave}.
 */
final class HandledSignal<E> implements SignalListener<E> {

	private final Engine engine;
	private final Consumer<? super E> handler;
	private final List<Registration> ties = new ArrayList<>();
	private Registration listening = Registration.NONE;
	private boolean over;

	HandledSignal(Engine engine, Consumer<? super E> handler) {
		this.engine = engine;
		this.handler = handler;
	}

	Registration listen(Signal<? extends E> signal, List<Scope> lifetimes) {
		if (lifetimes.stream().anyMatch(Scope::isClosed)) {
			return Registration.NONE;
		}
		listening = signal.listen(engine.uiTimer(), this);
		for (Scope lifetime : lifetimes) {
			ties.add(lifetime.onClose(this::leave));
		}
		if (over) {
			close(); // it came to the end before we knew how to leave
		}
		return this::leave;
	}

	@Override
	public void value(E value) {
		// A lifetime that another thread has ended takes the listener away in a moment.
		if (!over && !engine.scope().isClosed()) {
			handler.accept(value);
		}
	}

	@Override
	public void ended() {
		close();
	}

	/** Listens no more; any thread. */
	private void leave() {
		if (engine.bridge().ui().isCurrent()) {
			close();
		} else {
			engine.bridge().execute(this::close);
		}
	}

	private void close() {
		over = true;
		ties.forEach(Registration::close);
		listening.close();
	}
}
