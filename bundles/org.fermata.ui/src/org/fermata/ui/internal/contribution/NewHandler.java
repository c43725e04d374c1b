// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the menu of all that can be started: below its button, or else in the middle of the window. */
public final class NewHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (event.getTrigger() instanceof Event trigger && trigger.widget instanceof ToolItem item) {
			Rectangle bounds = item.getBounds();
			NewMenu.open(item.getParent(), item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
		} else {
			Shell shell = HandlerUtil.getActiveShellChecked(event);
			Point size = shell.getSize();
			NewMenu.open(shell, shell.toDisplay(size.x / 2, size.y / 2));
		}
		return null;
	}
}
