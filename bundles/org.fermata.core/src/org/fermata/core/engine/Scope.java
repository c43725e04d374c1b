// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.fermata.core.Registration;
import org.fermata.core.cancel.Cancellation;

/**
 * A lifetime: of a widget, a part, a window, an engine, a block of code. Closing it cancels what was tied to
 * it, and closes the lifetimes within it. May be used from any thread.
 */
public final class Scope implements AutoCloseable {

	private final Cancellation end;
	private final Scope parent; // or null
	private final Set<RunningOperation<?>> tied = ConcurrentHashMap.newKeySet(); // here or within, not ended

	/** @param name whose lifetime it is */
	public Scope(String name) {
		this(new Cancellation(name), null);
	}

	private Scope(Cancellation end, Scope parent) {
		this.end = end;
		this.parent = parent;
	}

	/** A lifetime within this one. */
	public Scope child(String name) {
		return new Scope(end.child(name), this);
	}

	/** Registers an action to run once at the end, on the closing thread; at once if this is the past. */
	public Registration onClose(Runnable action) {
		return end.onRequest(action);
	}

	/** Whether it has ended. */
	public boolean isClosed() {
		return end.isRequested();
	}

	/** Cancels an operation at the end, and has the end wait for it, until the tie is closed. */
	Registration tie(RunningOperation<?> operation) {
		for (Scope each = this; each != null; each = each.parent) {
			each.tied.add(operation);
		}
		Registration cancel = end.onRequest(operation::cancel);
		return () -> {
			cancel.close();
			for (Scope each = this; each != null; each = each.parent) {
				each.tied.remove(operation);
			}
		};
	}

	/** Ends the lifetime without waiting for what is tied to it. */
	void request() {
		end.detach();
		end.request();
	}

	/**
	 * Ends the lifetime: asks what is tied to it to stop and waits for that. When this returns nothing of it
	 * runs any more, or what would not stop is listed by {@link Engine#abandoned()}; the cancel's graces bound
	 * the wait. What an action of {@link #onClose} throws is thrown here, after all the others have run.
	 *
	 * <p>Nobody waits who must not: on the UI thread, and on the thread of the engine's alarms, this returns when
	 * everything has been asked, and so it does with an interrupt, which stays. A routine waits for all but itself.
	 */
	@Override
	public void close() {
		try {
			request();
		} finally {
			awaitTied();
		}
	}

	private void awaitTied() {
		try {
			for (RunningOperation<?> operation : tied) {
				if (operation.engine().isUiThread() || operation.engine().time().isAlarmThread()) {
					return;
				}
				if (!operation.isCaller()) {
					operation.awaitEnd();
				}
			}
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
	}
}
