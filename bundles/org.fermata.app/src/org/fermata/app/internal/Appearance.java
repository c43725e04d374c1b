// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Makes the window light or dark, at once, and from now on. The dark style sheet colours words and lists,
 * which the light one leaves as they are: to come out of the dark takes a new window in the old one's
 * place. Operations do not notice, since they live in the engine. On the UI thread.
 */
final class Appearance {

	/** As light or dark as the system is when the program starts. */
	static final String SYSTEM = "system"; //$NON-NLS-1$
	static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default"; //$NON-NLS-1$
	static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark"; //$NON-NLS-1$

	/** Where the theme engine keeps what was chosen; it goes by the system where nothing was. */
	private static final String NODE = "org.eclipse.e4.ui.css.swt.theme"; //$NON-NLS-1$
	private static final String KEY = "themeid"; //$NON-NLS-1$

	/** By then the menu of the old window is closed, and the toolkit has its own colours back. */
	private static final int SETTLED_MILLIS = 200;

	private static boolean systemIsDark; // by the time the program started; on the UI thread

	private Appearance() {
	}

	/** To be called before any theme is set, since the answer of the toolkit is about its own colours. */
	static void askSystem() {
		systemIsDark = Display.isSystemDarkTheme();
	}

	/** What was chosen: one of the three. */
	static String chosen() {
		return InstanceScope.INSTANCE.getNode(NODE).get(KEY, SYSTEM);
	}

	/** @param appearance one of the three */
	static void choose(String appearance, IWorkbench workbench) {
		if (appearance.equals(chosen())) {
			return;
		}
		boolean wasDark = isActive(DARK, workbench);
		boolean system = appearance.equals(SYSTEM);
		String theme = !system ? appearance : systemIsDark ? DARK : LIGHT;
		if (!isActive(theme, workbench)) {
			engine(workbench).setTheme(theme, false);
			IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
			if (wasDark && window != null) {
				workbench.getDisplay().timerExec(SETTLED_MILLIS, () -> replace(window));
			}
		}
		keep(system ? null : theme);
	}

	private static void keep(String theme) {
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(NODE);
		if (theme == null) {
			preferences.remove(KEY);
		} else {
			preferences.put(KEY, theme);
		}
		try {
			preferences.flush();
		} catch (BackingStoreException failure) {
			ILog.of(Appearance.class).warn(failure.getMessage(), failure);
		}
	}

	private static void replace(IWorkbenchWindow old) {
		if (old.getShell() == null) {
			return; // closed meanwhile
		}
		Rectangle bounds = old.getShell().getBounds();
		boolean maximized = old.getShell().getMaximized();
		try {
			// Opened at its size: GTK stops laying out a window that is resized while it opens, and lists stay empty.
			FermataWindowAdvisor.nextSize(bounds.width, bounds.height);
			IWorkbenchWindow fresh = old.getWorkbench().openWorkbenchWindow(OperationsPerspective.ID, null);
			fresh.getShell().setLocation(bounds.x, bounds.y);
			fresh.getShell().setMaximized(maximized);
			showViews(old.getActivePage(), fresh.getActivePage());
			old.close();
		} catch (WorkbenchException failure) {
			ILog.of(Appearance.class).log(failure.getStatus());
		}
	}

	/** What somebody has opened stays open, and what was in front is in front again. */
	private static void showViews(IWorkbenchPage old, IWorkbenchPage fresh) throws PartInitException {
		for (IViewReference view : old.getViewReferences()) {
			int mode = old.getActivePartReference() == view ? IWorkbenchPage.VIEW_ACTIVATE : IWorkbenchPage.VIEW_CREATE;
			fresh.showView(view.getId(), view.getSecondaryId(), mode);
		}
	}

	private static boolean isActive(String id, IWorkbench workbench) {
		ITheme active = engine(workbench).getActiveTheme();
		return active != null && active.getId().equals(id);
	}

	private static IThemeEngine engine(IWorkbench workbench) {
		return workbench.getService(IThemeEngine.class);
	}
}
