// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.OperationContext;

/** Lines that an operation prints, on the page and in the operation's own output. */
public final class Printout {

	private static final int LINES = 10;
	private static final int MARGIN = 4;

	private final Text text;

	/** On the UI thread. */
	public Printout(Composite page) {
		Composite frame = new Composite(page, SWT.BORDER); // a text has no margins of its own
		FillLayout layout = new FillLayout();
		layout.marginWidth = MARGIN;
		layout.marginHeight = MARGIN;
		frame.setLayout(layout);
		text = new Text(frame, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP);
		GridData data = Controls.filling(true);
		data.heightHint = LINES * text.getLineHeight();
		frame.setLayoutData(data);
	}

	/** Begins anew; on the UI thread. */
	public void clear() {
		text.setText("");
	}

	/** Appends a line; on the UI thread. */
	public void append(String line) {
		text.append(text.getCharCount() == 0 ? line : Text.DELIMITER + line);
	}

	/** Prints a line; from a routine. Does not wait until it is shown. */
	public void print(OperationContext op, String line) {
		op.print(line);
		op.uiLater(() -> append(line));
	}
}
