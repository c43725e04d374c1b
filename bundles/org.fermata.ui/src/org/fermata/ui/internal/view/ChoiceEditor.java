// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fermata.core.prompt.ChoicePrompt;

/** A list to drop down and choose from. */
final class ChoiceEditor extends PromptEditor<String> {

	private static final int MOST_VISIBLE = 12;
	private static final int LEAST_WIDTH = 120;

	private final Combo combo;

	ChoiceEditor(ChoicePrompt prompt, Composite parent, Host host) {
		GridLayoutFactory.fillDefaults().applyTo(parent);
		combo = new Combo(NamedFrame.create(parent, prompt.label()), SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(prompt.choices().toArray(String[]::new));
		combo.setVisibleItemCount(Math.min(MOST_VISIBLE, prompt.choices().size()));
		combo.select(prompt.suggested());
		GridDataFactory.swtDefaults().grab(true, false).minSize(LEAST_WIDTH, SWT.DEFAULT).applyTo(combo.getParent());
		combo.addListener(SWT.Selection, event -> host.edited());
	}

	@Override
	String answer() {
		return combo.getItem(combo.getSelectionIndex());
	}

	@Override
	Control focus() {
		return combo;
	}
}
