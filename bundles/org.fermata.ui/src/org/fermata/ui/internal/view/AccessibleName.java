// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** The names that controls without words of their own have for assistive technology. */
final class AccessibleName {

	/** Under this key the name is kept with the control, too: SWT does not tell what it told assistive technology. */
	static final String KEY = "org.fermata.ui.accessibleName"; //$NON-NLS-1$

	private AccessibleName() {
	}

	static void give(Control control, String name) {
		control.setData(KEY, name);
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = (String) control.getData(KEY);
				}
			}
		});
	}

	/** Gives another name to a control that has one. */
	static void change(Control control, String name) {
		control.setData(KEY, name);
		control.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}
}
