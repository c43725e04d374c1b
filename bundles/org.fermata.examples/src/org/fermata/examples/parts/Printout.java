// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.OperationContext;

/** Lines that an operation prints, on the page and in the operation's own output. */
public final class Printout {

	private static final int LINES = 4; // at least; it takes the room that is left

	private final Text text;

	/** On the UI thread. */
	public Printout(Composite page) {
		text = Controls.framed(page, SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP, LINES);
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
