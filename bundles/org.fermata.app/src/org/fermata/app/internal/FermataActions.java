// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** Handlers for the workbench commands that have none of their own. What the menus hold stands in plugin.xml. */
final class FermataActions extends ActionBarAdvisor {

	FermataActions(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow window) {
		register(ActionFactory.QUIT.create(window));
	}
}
