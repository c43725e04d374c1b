// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.fermata.ui.internal.theme.OperationColors;

/** What failed, in words that can be selected and copied. Takes no room when nothing did. */
final class FailureWords {

	/** Keeps style sheets from giving a widget the colour of all others. */
	static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";

	private static final int MOST_LINES = 6;

	private final StyledText text;

	FailureWords(Composite parent) {
		text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		text.setData(UNSTYLED, Boolean.TRUE);
		text.setCaret(null);
		text.setAlwaysShowScrollBars(false);
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.detail_failureName;
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(text);
		text.setVisible(false);
		recolor();
	}

	StyledText control() {
		return text;
	}

	void recolor() {
		text.setForeground(OperationColors.error());
		text.setBackground(text.getParent().getBackground());
	}

	/** @return whether the layout has changed */
	boolean show(String words) {
		boolean visible = !words.isEmpty();
		boolean changes = visible == ((GridData) text.getLayoutData()).exclude || !words.equals(text.getText());
		if (changes) {
			text.setText(words);
			recolor();
			text.setVisible(visible);
			((GridData) text.getLayoutData()).exclude = !visible;
			fit();
		}
		return changes;
	}

	/** As high as the words need at this width, but not so high that they push out the rest. */
	void fit() {
		GridData data = (GridData) text.getLayoutData();
		int width = text.getParent().getClientArea().width;
		int wanted = text.computeSize(width, SWT.DEFAULT).y;
		data.heightHint = Math.min(wanted, text.getLineHeight() * MOST_LINES);
	}
}
