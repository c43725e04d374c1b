// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;

/** Names the divider between two sides for assistive technology: keys can move it. */
public final class NamedDivider {

	private NamedDivider() {
	}

	/**
	 * Names it now and whenever it is made anew. On the UI thread.
	 *
	 * @param sash has its two sides already
	 * @param name what is decided by moving it
	 */
	public static void give(SashForm sash, String name) {
		// It is made when there is room for it: when its neighbour gets some, it is there.
		sash.getChildren()[1].addListener(SWT.Resize, event -> name(sash, name));
	}

	private static void name(SashForm sash, String name) {
		for (Control child : sash.getChildren()) {
			if (child instanceof Sash && child.getData(AccessibleName.KEY) == null) {
				AccessibleName.give(child, name);
			}
		}
	}
}
