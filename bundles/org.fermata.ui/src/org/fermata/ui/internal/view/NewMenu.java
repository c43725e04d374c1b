// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.services.IServiceLocator;

/** The menu of all that can be started, below a control. It goes with the control. On the UI thread. */
final class NewMenu {

	/** The one that the view's own menu has, and the menu bar. */
	private static final String LOCATION = "menu:org.fermata.ui.menu.new"; //$NON-NLS-1$

	private final Control control;
	private final IMenuService service;
	private MenuManager manager; // null until somebody wants it

	NewMenu(Control control, IServiceLocator site) {
		this.control = control;
		this.service = site.getService(IMenuService.class);
		control.addListener(SWT.Dispose, event -> close());
	}

	void open() {
		if (manager == null) {
			manager = new MenuManager();
			service.populateContributionManager(manager, LOCATION);
			manager.createContextMenu(control);
		}
		Menu menu = manager.getMenu();
		menu.setLocation(control.toDisplay(0, control.getSize().y));
		menu.setVisible(true);
	}

	private void close() {
		if (manager != null) {
			service.releaseContributions(manager);
			manager.dispose();
		}
	}
}
