// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Chooses the appearance from the menu. */
public final class AppearanceHandler extends AbstractHandler implements IElementUpdater {

	private static final String COMMAND = "org.fermata.app.command.appearance"; //$NON-NLS-1$
	private static final String THEME = "org.fermata.app.command.appearance.theme"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbench workbench = HandlerUtil.getActiveWorkbenchWindowChecked(event).getWorkbench();
		String chosen = event.getParameter(THEME);
		if (chosen != null) {
			Appearance.choose(chosen, workbench);
		}
		workbench.getService(ICommandService.class).refreshElements(COMMAND, null);
		return null;
	}

	@Override
	@SuppressWarnings("rawtypes") // as the interface has it
	public void updateElement(UIElement element, Map parameters) {
		element.setChecked(Appearance.chosen().equals(parameters.get(THEME)));
	}
}
