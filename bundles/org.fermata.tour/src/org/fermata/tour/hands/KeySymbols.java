// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.hands;

import java.util.Map;
import org.eclipse.swt.SWT;

/** SWT's keys as X knows them. */
final class KeySymbols {

	static final int SHIFT = 0xFFE1;

	private static final int UNICODE = 0x0100_0000;
	private static final int LAST_LATIN = 0xFF;

	private static final Map<Integer, Integer> NAMED = Map.ofEntries(
			Map.entry(SWT.SHIFT, SHIFT), Map.entry(SWT.CTRL, 0xFFE3), Map.entry(SWT.ALT, 0xFFE9),
			Map.entry(SWT.ARROW_LEFT, 0xFF51), Map.entry(SWT.ARROW_UP, 0xFF52),
			Map.entry(SWT.ARROW_RIGHT, 0xFF53), Map.entry(SWT.ARROW_DOWN, 0xFF54),
			Map.entry(SWT.PAGE_UP, 0xFF55), Map.entry(SWT.PAGE_DOWN, 0xFF56),
			Map.entry(SWT.HOME, 0xFF50), Map.entry(SWT.END, 0xFF57),
			Map.entry(SWT.INSERT, 0xFF63), Map.entry((int) SWT.DEL, 0xFFFF), Map.entry((int) SWT.BS, 0xFF08),
			Map.entry((int) SWT.TAB, 0xFF09), Map.entry((int) SWT.CR, 0xFF0D), Map.entry((int) SWT.ESC, 0xFF1B),
			Map.entry(SWT.F4, 0xFFC1), Map.entry(SWT.F5, 0xFFC2), Map.entry(SWT.F10, 0xFFC7));

	private KeySymbols() {
	}

	/** @param key a key code of {@link SWT}, or a character */
	static int of(int key) {
		Integer named = NAMED.get(key);
		if (named != null) {
			return named;
		}
		return key <= LAST_LATIN ? key : UNICODE | key;
	}
}
