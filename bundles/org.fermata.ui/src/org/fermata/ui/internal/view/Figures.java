// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws numbers with digits of equal width, aligned right, so that a running number stands still. Fonts
 * whose digits are equal already, and most are, take the short way.
 */
final class Figures {

	private static final int DIGITS = 10;
	private static final int FLAGS = SWT.DRAW_TRANSPARENT;

	private final int digitWidth;
	private final boolean equalDigits;

	/** @param gc with the font at hand; these figures are good for that font only */
	Figures(GC gc) {
		int widest = 0;
		int narrowest = Integer.MAX_VALUE;
		for (int digit = 0; digit < DIGITS; digit++) {
			int width = gc.textExtent(Integer.toString(digit), FLAGS).x;
			widest = Math.max(widest, width);
			narrowest = Math.min(narrowest, width);
		}
		digitWidth = widest;
		equalDigits = widest == narrowest;
	}

	int width(GC gc, String text) {
		return equalDigits ? gc.textExtent(text, FLAGS).x
				: text.chars().map(character -> advance(gc, (char) character)).sum();
	}

	void draw(GC gc, String text, RowGrid.Span column, Rectangle row) {
		int x = row.x + column.end() - width(gc, text);
		int y = row.y + (row.height - gc.textExtent(text, FLAGS).y) / 2;
		if (equalDigits) {
			gc.drawText(text, x, y, FLAGS);
			return;
		}
		for (char character : text.toCharArray()) {
			String one = String.valueOf(character);
			int advance = advance(gc, character);
			gc.drawText(one, x + (advance - gc.textExtent(one, FLAGS).x) / 2, y, FLAGS);
			x += advance;
		}
	}

	private int advance(GC gc, char character) {
		return isDigit(character) ? digitWidth : gc.textExtent(String.valueOf(character), FLAGS).x;
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}
}
