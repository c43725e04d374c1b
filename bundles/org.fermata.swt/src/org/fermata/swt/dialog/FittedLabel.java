// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.dialog;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line that takes the width it is given, whatever it says: what does not fit is left out in the middle. */
final class FittedLabel {

	private static final String ELLIPSIS = "\u2026";
	/** Nobody reads more in a line, and measuring takes its time. */
	private static final int MOST = 2_000;

	private final Label label;
	private String text = "";

	FittedLabel(Composite parent) {
		label = new Label(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(label);
		label.addListener(SWT.Resize, event -> fit());
	}

	Label control() {
		return label;
	}

	void show(String newText) {
		String line = newText.lines().findFirst().orElse("");
		String limited = line.length() > MOST ? shortened(line, MOST) : line;
		if (!limited.equals(text)) {
			text = limited;
			fit();
		}
	}

	private void fit() {
		int room = label.getSize().x;
		String shown = room == 0 ? text : fitting(room);
		label.setText(DialogWords.escaped(shown));
		label.setToolTipText(shown.equals(text) ? null : DialogWords.escaped(text));
	}

	private String fitting(int room) {
		GC gc = new GC(label);
		try {
			if (gc.textExtent(text).x <= room) {
				return text;
			}
			int fits = 0;
			int tooMany = text.length();
			while (tooMany - fits > 1) {
				int kept = (fits + tooMany) >>> 1;
				if (gc.textExtent(shortened(text, kept)).x <= room) {
					fits = kept;
				} else {
					tooMany = kept;
				}
			}
			return shortened(text, fits);
		} finally {
			gc.dispose();
		}
	}

	/** Half of a surrogate pair is no character. */
	private static String shortened(String text, int kept) {
		int head = kept / 2;
		int tail = text.length() - (kept - head);
		if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1))) {
			head--;
		}
		if (tail < text.length() && Character.isLowSurrogate(text.charAt(tail))) {
			tail++;
		}
		return text.substring(0, head) + ELLIPSIS + text.substring(tail);
	}
}
