// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.dialog;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * A composite that does nothing but to name the control in it for assistive technology: on GTK the names given to
 * native controls themselves arrive empty.
 */
final class NamedFrame {

	/** Under this key the name is kept with the frame, too: SWT does not tell what it told assistive technology. */
	static final String KEY = "org.fermata.swt.dialog.name";

	private NamedFrame() {
	}

	static Composite create(Composite parent, String name) {
		Composite frame = new Composite(parent, SWT.NONE);
		frame.setLayout(new FillLayout());
		frame.setData(KEY, name);
		frame.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = name;
				}
			}
		});
		return frame;
	}
}
