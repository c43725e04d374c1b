// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the platform's preferences, and names what the platform leaves without a name for assistive technology. */
public final class PreferencesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(
				HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(),
				event.getParameter(IWorkbenchCommandConstants.WINDOW_PREFERENCES_PARM_PAGEID), null, null);
		nameControls(dialog.getTreeViewer().getControl());
		dialog.open();
		return null;
	}

	/** The frame of the tree has its name, since on GTK those of native controls arrive empty. */
	private static void nameControls(Control tree) {
		name(tree.getParent(), Messages.preferencesPages);
		for (Composite around = tree.getParent(); around != null; around = around.getParent()) {
			for (Control child : around.getChildren()) {
				if (child instanceof Sash) {
					name(child, Messages.preferencesDivider);
				}
			}
		}
	}

	private static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}
}
