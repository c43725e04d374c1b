// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.fermata.ui.internal.theme.OperationColors;

/**
 * The colours in which a list is written. What SWT on GTK says of them stays dark, or light, after the
 * theme has changed; the theme's own colours tell which of the two it is.
 *
 * @param foreground of plain text
 * @param background behind it
 */
record Ink(Color foreground, Color background) {

	private static final int HALF = 3 * 128;

	static Ink of(Control list) {
		boolean darkTheme = isLight(OperationColors.muted());
		Color foreground = list.getForeground();
		Color background = list.getBackground();
		if (isLight(foreground) != darkTheme) {
			foreground = list.getDisplay().getSystemColor(darkTheme ? SWT.COLOR_WHITE : SWT.COLOR_BLACK);
		}
		if (isLight(background) == darkTheme) {
			background = list.getDisplay().getSystemColor(darkTheme ? SWT.COLOR_BLACK : SWT.COLOR_WHITE);
		}
		return new Ink(foreground, background);
	}

	/** Whether dark can be read on it, rather than light. */
	static boolean isLight(Color color) {
		return color.getRed() + color.getGreen() + color.getBlue() >= HALF;
	}
}
