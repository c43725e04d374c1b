// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.util.concurrent.RejectedExecutionException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.fermata.core.Registration;
import org.fermata.core.engine.Scope;
import org.fermata.core.ui.UiThread;

/**
 * The thread of an SWT display. It counts as closed from the moment the display begins to dispose:
 * SWT still runs what was queued after the widgets are gone, and nothing of ours may touch them then.
 */
public final class SwtUiThread implements UiThread {

	private static final String KEY = SwtUiThread.class.getName();

	private final Display display;
	private final Thread thread;
	private final Scope lifetime = new Scope("display");

	private SwtUiThread(Display display) {
		this.display = display;
		this.thread = display.getThread();
		display.addListener(SWT.Dispose, event -> lifetime.close());
	}

	/**
	 * The thread of a display: the same one each time, so that a display does not collect a listener for every
	 * engine that it ever had.
	 *
	 * @throws SWTException if called on another thread, or if the display is disposed
	 */
	public static SwtUiThread of(Display display) {
		if (display.getData(KEY) instanceof SwtUiThread known) {
			return known;
		}
		SwtUiThread made = new SwtUiThread(display);
		display.setData(KEY, made);
		return made;
	}

	// A display holds a lock of its class all the while it is disposed, and asking it anything takes that
	// lock. So other threads do not ask: a dispose listener that closes an engine waits for them. Only who
	// is within execute() when the disposal begins is held up by SWT until it is over.

	@Override
	public boolean isCurrent() {
		return thread == Thread.currentThread() && !display.isDisposed();
	}

	@Override
	public void execute(Runnable action) {
		if (isClosed()) {
			throw new RejectedExecutionException("The display is disposed");
		}
		try {
			display.asyncExec(action);
			// SWT up to 3.133 can lose the wake-up of asyncExec (swt#3151). With one runnable of ours in
			// flight nobody else would wake the loop for us; with both calls none was ever lost.
			display.wake();
		} catch (SWTException disposed) {
			throw new RejectedExecutionException("The display is disposed", disposed);
		}
	}

	@Override
	public boolean isClosed() {
		return lifetime.isClosed();
	}

	@Override
	public Registration onClose(Runnable action) {
		return lifetime.onClose(action);
	}
}
