// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fermata.ui.internal.theme.OperationColors;

/** What failed, in words that can be selected and copied. There is nothing of it when nothing did. */
final class FailureWords {

	/** Keeps style sheets from giving a widget the colours of all others. */
	static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";

	private static final int MOST_LINES = 6;

	private final Composite parent;
	private final Control above;
	private StyledText text; // null while there is nothing to say

	/** @param above what stands right above the words */
	FailureWords(Composite parent, Control above) {
		this.parent = parent;
		this.above = above;
	}

	/** @return whether the layout has changed */
	boolean show(String words) {
		if (words.equals(text == null ? "" : text.getText())) {
			return false;
		}
		if (words.isEmpty()) {
			text.dispose();
			text = null;
			return true;
		}
		if (text == null) {
			create();
		}
		text.setText(words);
		fit();
		return true;
	}

	private void create() {
		text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		text.setData(UNSTYLED, Boolean.TRUE);
		text.setCaret(null);
		text.setAlwaysShowScrollBars(false);
		text.moveBelow(above);
		AccessibleName.give(text, Messages.detail_failureName);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		recolor();
	}

	void recolor() {
		if (text != null) {
			text.setForeground(OperationColors.error());
			text.setBackground(parent.getBackground());
		}
	}

	/** As high as the words need at this width, but not so high that they push out the rest. */
	void fit() {
		if (text != null) {
			GridData data = (GridData) text.getLayoutData();
			int wanted = text.computeSize(parent.getClientArea().width, SWT.DEFAULT).y;
			data.heightHint = Math.min(wanted, text.getLineHeight() * MOST_LINES);
		}
	}

	/** The selected words, or else all; empty if the focus is elsewhere. */
	String copy(Control focus) {
		if (text == null || focus != text) {
			return "";
		}
		String selected = text.getSelectionText();
		return selected.isEmpty() ? text.getText() : selected;
	}
}
