// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Rectangle;

/** Puts list and detail beside each other where they would be too low above each other, as at the foot of an IDE. */
final class SashTurn {

	/** Some rows of the list, and under them heading, tabs, heads of columns and some results. */
	private static final int LOW = 320;
	/** In points: the rows of the list, and the columns of the results beside them. */
	private static final int WIDE = 640;

	private SashTurn() {
	}

	static void attach(SashForm sash) {
		sash.addListener(SWT.Resize, event -> {
			Rectangle area = sash.getClientArea();
			int wanted = area.height < LOW && area.width >= WIDE ? SWT.HORIZONTAL : SWT.VERTICAL;
			if (!area.isEmpty() && sash.getOrientation() != wanted) {
				SashMemory.turn(sash, wanted);
			}
		});
	}
}
