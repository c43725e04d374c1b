// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * A composite that does nothing but to name the native control in it for assistive technology: on GTK the
 * names given to native controls themselves, and their labels' relations, arrive empty.
 */
public final class NamedFrame {

	private NamedFrame() {
	}

	/** On the UI thread. */
	public static Composite create(Composite parent, String name) {
		Composite frame = new Composite(parent, SWT.NONE);
		frame.setLayout(new FillLayout());
		AccessibleName.give(frame, name);
		return frame;
	}
}
