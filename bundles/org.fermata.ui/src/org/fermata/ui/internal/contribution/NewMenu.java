// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;

/** The menu of all that can be started, wherever somebody asks for it. On the UI thread. */
public final class NewMenu {

	private NewMenu() {
	}

	/**
	 * Opens it.
	 *
	 * @param place on the display
	 */
	public static void open(Control control, Point place) {
		MenuManager manager = new MenuManager();
		manager.add(new ContributedOperations());
		Menu menu = manager.createContextMenu(control);
		Display display = control.getDisplay(); // the menu may outlive the control
		// What was chosen is told after the menu has gone.
		menu.addListener(SWT.Hide, event -> display.asyncExec(manager::dispose));
		menu.setLocation(place);
		menu.setVisible(true);
	}
}
