// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import org.eclipse.swt.widgets.Event;

/**
 * Where the pointer was and what it did. Immutable.
 *
 * @param x in the control's coordinates
 * @param y in the control's coordinates
 * @param button the number of the mouse button, from 1; 0 for a move
 * @param count of clicks: 2 for the second of a double click
 * @param stateMask the keys and buttons that were down before, such as {@link org.eclipse.swt.SWT#BUTTON1}
 */
public record MouseAction(int x, int y, int button, int count, int stateMask) {

	static MouseAction of(Event event) {
		return new MouseAction(event.x, event.y, event.button, event.count, event.stateMask);
	}
}
