// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Where the focus is, for those who think of moving it. On the UI thread. */
final class Focus {

	private Focus() {
	}

	static boolean isWithin(Composite composite) {
		for (Control control = Display.getCurrent().getFocusControl(); control != null; control = control.getParent()) {
			if (control == composite) {
				return true;
			}
		}
		return false;
	}

	/** Whether somebody may be typing: keys must not go astray. */
	static boolean isTyping() {
		return switch (Display.getCurrent().getFocusControl()) {
		case Text text -> text.getEditable();
		case StyledText text -> text.getEditable();
		case Combo combo -> (combo.getStyle() & SWT.READ_ONLY) == 0;
		case Spinner spinner -> true;
		case null, default -> false;
		};
	}

	/** Copies from a field that is typed into; false if the focus is on something else. */
	static boolean copyTyped(Control focus) {
		switch (focus) {
		case Text text -> text.copy();
		case Combo combo -> combo.copy();
		case Spinner spinner -> spinner.copy();
		case null, default -> {
			return false;
		}
		}
		return true;
	}
}
