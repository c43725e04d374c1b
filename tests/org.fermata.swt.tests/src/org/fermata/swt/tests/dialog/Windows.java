// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** What a person sees of the dialogs over a window, and does with them. */
record Windows(Shell parent) {

	/** The dialogs that are to be seen, the first opened first. */
	List<Shell> dialogs() {
		return Arrays.stream(parent.getShells()).filter(Shell::isVisible).toList();
	}

	/** The one dialog. */
	Shell dialog() {
		List<Shell> all = dialogs();
		if (all.size() != 1) {
			throw new AssertionError("Dialogs: " + all);
		}
		return all.getFirst();
	}

	/** Presses the button that says this, mnemonics apart. */
	void press(String text) {
		Button button = button(text);
		if (!button.isEnabled()) {
			throw new AssertionError(text + " cannot be pressed");
		}
		button.notifyListeners(SWT.Selection, null);
	}

	Button button(String text) {
		return all(dialog(), Button.class, each -> each.getText().replace("&", "").equals(text)).getFirst();
	}

	boolean hasButton(String text) {
		return !all(dialog(), Button.class, each -> each.getText().replace("&", "").equals(text)).isEmpty();
	}

	/** The lines that are to be read, from top to bottom. */
	List<String> lines() {
		return all(dialog(), Label.class, each -> !each.getText().isEmpty()).stream().map(each -> each.getText().replace("&&", "&")).toList();
	}

	<C extends Control> C only(Class<C> kind) {
		List<C> all = all(dialog(), kind, any -> true);
		if (all.size() != 1) {
			throw new AssertionError(kind.getSimpleName() + ": " + all);
		}
		return all.getFirst();
	}

	static <C extends Control> List<C> all(Composite within, Class<C> kind, Predicate<C> which) {
		List<C> found = new ArrayList<>();
		for (Control child : within.getChildren()) {
			if (kind.isInstance(child) && child.isVisible() && which.test(kind.cast(child))) {
				found.add(kind.cast(child));
			}
			if (child instanceof Composite composite) {
				found.addAll(all(composite, kind, which));
			}
		}
		return found;
	}
}
