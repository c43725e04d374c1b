// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * Runs something when a control has got another size, but not before everything else has got its own: GTK
 * forgets to lay out what asks for another size while sizes are being given, and shows it cut off or not at all.
 */
final class AfterResize {

	private final Control control;
	private final Runnable action;
	private boolean queued; // many sizes at once are one

	private AfterResize(Control control, Runnable action) {
		this.control = control;
		this.action = action;
	}

	static void of(Control control, Runnable action) {
		AfterResize resized = new AfterResize(control, action);
		control.addListener(SWT.Resize, event -> resized.queue());
	}

	private void queue() {
		if (!queued) {
			queued = true;
			control.getDisplay().asyncExec(this::run);
		}
	}

	private void run() {
		queued = false;
		if (!control.isDisposed()) {
			action.run();
		}
	}
}
