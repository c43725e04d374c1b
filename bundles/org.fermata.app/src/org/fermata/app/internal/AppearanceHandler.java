// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Makes all windows light or dark, at once, and from now on. */
public final class AppearanceHandler extends AbstractHandler implements IElementUpdater {

	private static final String COMMAND = "org.fermata.app.command.appearance"; //$NON-NLS-1$
	private static final String THEME = "org.fermata.app.command.appearance.theme"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		String theme = event.getParameter(THEME);
		if (theme != null && !isActive(theme)) {
			engine().setTheme(theme, true);
		}
		PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
		return null;
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
