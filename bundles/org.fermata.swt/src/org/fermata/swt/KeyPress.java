// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * A key that was pressed, or that repeats itself while it is held. Immutable.
 *
 * @param keyCode the key: an unshifted character, or one of SWT's codes such as {@link SWT#ARROW_UP}
 * @param character what it typed; 0 if nothing
 * @param modifiers the modifier keys that were down, such as {@link SWT#MOD1}
 */
public record KeyPress(int keyCode, char character, int modifiers) {

	static KeyPress of(Event event) {
		return new KeyPress(event.keyCode, event.character, event.stateMask & SWT.MODIFIER_MASK);
	}

	/** Whether it is this key, by its code, with these modifiers and no others. */
	public boolean is(int wantedModifiers, int wantedKeyCode) {
		return modifiers == wantedModifiers && keyCode == wantedKeyCode;
	}
}
