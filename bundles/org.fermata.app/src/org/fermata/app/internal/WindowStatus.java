// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.ui.Latest;
import org.fermata.ui.FermataUI;

/**
 * Keeps the window's title and its status line true: looks once a second, and only while something runs,
 * and soon after something has ended.
 * Confined to the UI thread, but for the two calls of the engine, which hop.
 */
final class WindowStatus implements EngineListener, IPartListener2 {

	private static final int SAMPLING_MILLIS = 1000;
	/** What is over sooner than this is not worth a change of the title; the view's rows wait as long. */
	private static final int FIRST_LOOK_MILLIS = 400;
	/** So soon after an end "1 running" is not true any more. */
	private static final int NEWS_MILLIS = 100;

	private final IWorkbenchWindowConfigurer window;
	private final Display display;
	private final Engine engine;
	private final Runnable look = this::look;
	private final String idle; // what is said while nothing runs
	private Registration listening = Registration.NONE;
	private final Latest<Boolean> news;
	private boolean ticking;
	private boolean lookingSoon;
	private boolean closed;
	private String shownTitle;
	private String shownStatus;

	private WindowStatus(IWorkbenchWindowConfigurer window, Engine engine) {
		this.window = window;
		this.engine = engine;
		this.display = window.getWorkbenchConfigurer().getWorkbench().getDisplay();
		this.idle = window.getWorkbenchConfigurer().getSaveAndRestore() ? "" : Messages.statusForgets; //$NON-NLS-1$
		this.news = engine.bridge().latest(any -> lookSoon());
	}

	static WindowStatus keep(IWorkbenchWindowConfigurer window) {
		WindowStatus status = new WindowStatus(window, FermataUI.engine());
		status.listening = status.engine.addListener(status);
		window.getWindow().getPartService().addPartListener(status);
		status.look();
		// The view that the window opens with brings its empty line after that, and nobody is told.
		status.display.timerExec(SAMPLING_MILLIS, status::showAgain);
		return status;
	}

	void close() {
		closed = true;
		listening.close();
		window.getWindow().getPartService().removePartListener(this);
	}

	/** A view that gets in front brings a line of its own, an empty one. */
	@Override
	public void partActivated(IWorkbenchPartReference part) {
		engine.bridge().execute(this::showAgain);
	}

	@Override
	public void started(Operation<?> operation) {
		engine.bridge().execute(this::tickSoon);
	}

	@Override
	public void ended(Operation<?> operation) {
		news.set(Boolean.TRUE);
	}

	private void tickSoon() {
		if (!ticking && !closed) {
			ticking = true;
			display.timerExec(FIRST_LOOK_MILLIS, look);
		}
	}

	/** At most ten times a second: a thousand short operations cost no more than a few. */
	private void lookSoon() {
		if (ticking && !lookingSoon && !closed) {
			lookingSoon = true;
			display.timerExec(NEWS_MILLIS, look);
		}
	}

	private void look() {
		lookingSoon = false;
		if (closed) {
			return;
		}
		Overview overview = Overview.of(engine.operations());
		show(overview);
		ticking = overview.isBusy();
		if (ticking) {
			display.timerExec(SAMPLING_MILLIS, look);
		}
	}

	private void show(Overview overview) {
		String title = overview.title();
		if (!title.equals(shownTitle)) {
			shownTitle = title;
			window.setTitle(title);
		}
		String status = overview.status();
		if (!status.equals(shownStatus)) {
			shownStatus = status;
			showStatus();
		}
	}

	private void showAgain() {
		if (!closed) {
			showStatus();
		}
	}

	private void showStatus() {
		IStatusLineManager line = window.getActionBarConfigurer().getStatusLineManager();
		line.setMessage(shownStatus.isEmpty() ? idle : shownStatus);
	}
}
