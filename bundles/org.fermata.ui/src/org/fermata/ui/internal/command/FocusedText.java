// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.util.Optional;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** The field somebody types into right now. Keys of the view that mean something to a text are the text's. */
final class FocusedText {

	private FocusedText() {
	}

	static Optional<Control> get() {
		Control focus = Display.getCurrent().getFocusControl();
		boolean takesText = switch (focus) {
		case Text text -> true;
		case StyledText text -> true;
		case Combo combo -> true;
		case Spinner spinner -> true;
		case null, default -> false;
		};
		return takesText ? Optional.of(focus) : Optional.empty();
	}

	/** Copies what is selected in it; false if no text has the focus. */
	static boolean copy() {
		Control focus = get().orElse(null);
		switch (focus) {
		case Text text -> text.copy();
		case StyledText text -> text.copy();
		case Combo combo -> combo.copy();
		case Spinner spinner -> spinner.copy();
		case null, default -> { }
		}
		return focus != null;
	}
}
