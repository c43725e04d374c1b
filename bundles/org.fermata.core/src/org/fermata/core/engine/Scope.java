// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import org.fermata.core.Registration;
import org.fermata.core.cancel.Cancellation;

/**
 * A lifetime: of a widget, a part, a window, an engine. Closing it cancels what was tied to it, and
 * closes the lifetimes within it. May be used from any thread.
 */
public final class Scope implements AutoCloseable {

	private final Cancellation end;

	/** @param name whose lifetime it is */
	public Scope(String name) {
		this(new Cancellation(name));
	}

	private Scope(Cancellation end) {
		this.end = end;
	}

	/** A lifetime within this one. */
	public Scope child(String name) {
		return new Scope(end.child(name));
	}

	/** Registers an action to run once at the end, on the closing thread; at once if this is the past. */
	public Registration onClose(Runnable action) {
		return end.onRequest(action);
	}

	/** Whether it has ended. */
	public boolean isClosed() {
		return end.isRequested();
	}

	/**
	 * Ends the lifetime. Asks what is tied to it to stop and does not wait for that. What an action of
	 * {@link #onClose} throws is thrown here, after all the others have run.
	 */
	@Override
	public void close() {
		end.detach();
		end.request();
	}
}
