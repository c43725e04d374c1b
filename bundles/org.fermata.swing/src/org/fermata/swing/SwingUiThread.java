// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import java.awt.EventQueue;
import java.awt.Window;
import java.util.concurrent.RejectedExecutionException;

import org.fermata.core.Registration;
import org.fermata.core.engine.Scope;
import org.fermata.core.ui.UiThread;

/**
 * Swing's event dispatch thread. Swing itself is never closed: its thread ends when there is nothing to do and
 * begins anew when there is. So this one is closed by its application, or with a window of it, and says so from
 * then on; others may have one of their own over the same thread.
 */
public final class SwingUiThread implements UiThread, AutoCloseable {

	private final Scope lifetime = new Scope("event dispatch thread");

	/** The event dispatch thread, until {@link #close}. */
	public SwingUiThread() {
	}

	/** The event dispatch thread, until a window is disposed; on that thread. */
	public static SwingUiThread of(Window window) {
		SwingUiThread ui = new SwingUiThread();
		WindowScope.of(window).onClose(ui.lifetime::close);
		return ui;
	}

	@Override
	public boolean isCurrent() {
		return EventQueue.isDispatchThread();
	}

	@Override
	public void execute(Runnable action) {
		if (isClosed()) {
			throw new RejectedExecutionException("The application has closed its user interface");
		}
		EventQueue.invokeLater(action);
	}

	@Override
	public boolean isClosed() {
		return lifetime.isClosed();
	}

	@Override
	public Registration onClose(Runnable action) {
		return lifetime.onClose(action);
	}

	/**
	 * Closes it, at once on the event dispatch thread; from another thread behind what was executed before, and
	 * without waiting for that. Swing and its windows stay.
	 */
	@Override
	public void close() {
		if (isCurrent()) {
			lifetime.close();
		} else {
			EventQueue.invokeLater(lifetime::close);
		}
	}
}
