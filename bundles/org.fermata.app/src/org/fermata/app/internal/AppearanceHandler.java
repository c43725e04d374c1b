// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/**
 * Makes the window light or dark, at once, and from now on. The dark style sheet colours words and lists,
 * which the light one leaves as they are: to come out of the dark takes a new window in the old one's
 * place. Operations do not notice, since they live in the engine.
 */
public final class AppearanceHandler extends AbstractHandler implements IElementUpdater {

	private static final String COMMAND = "org.fermata.app.command.appearance"; //$NON-NLS-1$
	private static final String THEME = "org.fermata.app.command.appearance.theme"; //$NON-NLS-1$
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark"; //$NON-NLS-1$

	/** By then the menu of the old window is closed, and the toolkit has its own colours back. */
	private static final int SETTLED_MILLIS = 200;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String theme = event.getParameter(THEME);
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IWorkbench workbench = window.getWorkbench();
		if (theme != null && !isActive(theme)) {
			boolean wasDark = isActive(DARK);
			engine().setTheme(theme, true);
			if (wasDark) {
				workbench.getDisplay().timerExec(SETTLED_MILLIS, () -> replace(window));
			}
		}
		workbench.getService(ICommandService.class).refreshElements(COMMAND, null);
		return null;
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
			ILog.of(AppearanceHandler.class).log(failure.getStatus());
		}
	}

	/** What somebody has opened stays open, and what was in front is in front again. */
	private static void showViews(IWorkbenchPage old, IWorkbenchPage fresh) throws PartInitException {
		for (IViewReference view : old.getViewReferences()) {
			int mode = old.getActivePartReference() == view ? IWorkbenchPage.VIEW_ACTIVATE : IWorkbenchPage.VIEW_CREATE;
			fresh.showView(view.getId(), view.getSecondaryId(), mode);
		}
	}

	@Override
	@SuppressWarnings("rawtypes") // as the interface has it
	public void updateElement(UIElement element, Map parameters) {
		element.setChecked(isActive(parameters.get(THEME)));
	}

	private static boolean isActive(Object id) {
		ITheme active = engine().getActiveTheme();
		return active != null && active.getId().equals(id);
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}
}
