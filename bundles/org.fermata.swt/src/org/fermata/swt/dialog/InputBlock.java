// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.dialog;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.Registration;

/**
 * Keeps input from a shell until a modal dialog does. Several blocks of one shell are one, which lasts as long as
 * any of them. The focus comes back to where it was. On the UI thread.
 */
final class InputBlock {

	private static final String KEY = InputBlock.class.getName();

	private final Shell shell;
	private final Control focus; // or null
	private int count;

	private InputBlock(Shell shell) {
		this.shell = shell;
		Control current = shell.getDisplay().getFocusControl();
		focus = current != null && current.getShell() == shell ? current : null;
	}

	/** Blocks a shell until the registration is closed. A shell that was disabled already is left alone. */
	static Registration of(Shell shell) {
		if (shell.getData(KEY) instanceof InputBlock block) {
			return block.enter();
		}
		if (!shell.getEnabled()) {
			return Registration.NONE;
		}
		InputBlock block = new InputBlock(shell);
		shell.setData(KEY, block);
		shell.setEnabled(false);
		return block.enter();
	}

	private Registration enter() {
		count++;
		return Registration.once(this::leave);
	}

	private void leave() {
		count--;
		if (count > 0 || shell.isDisposed()) {
			return;
		}
		shell.setData(KEY, null);
		shell.setEnabled(true);
		if (focus != null && !focus.isDisposed() && shell.getDisplay().getActiveShell() == shell) {
			focus.setFocus();
		}
	}
}
