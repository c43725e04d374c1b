// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Whether somebody is typing: keys of the view that mean something to a field are the field's. */
final class FocusedText {

	private FocusedText() {
	}

	static boolean takesKeys() {
		Control focus = Display.getCurrent().getFocusControl();
		return switch (focus) {
		case Text text -> text.getEditable();
		case StyledText text -> text.getEditable();
		case Combo combo -> true;
		case Spinner spinner -> true;
		case null, default -> false;
		};
	}
}
