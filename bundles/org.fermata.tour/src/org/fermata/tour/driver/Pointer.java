// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Where this program has last seen the pointer: it hears of movements later than they happen. */
final class Pointer {

	private Point seen = new Point(-1, -1); // confined to the UI thread

	Pointer(Display display, Hops hops) {
		hops.get(() -> {
			display.addFilter(SWT.MouseMove, this::moved);
			display.addFilter(SWT.MouseEnter, this::moved);
			return null;
		});
	}

	private void moved(Event event) {
		if (event.widget instanceof Control control && !control.isDisposed()) {
			seen = control.toDisplay(event.x, event.y);
		}
	}

	/** On the UI thread. */
	boolean isAt(Point place) {
		return seen.equals(place);
	}
}
