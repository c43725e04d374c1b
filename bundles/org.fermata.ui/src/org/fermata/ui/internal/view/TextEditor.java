// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.prompt.TextPrompt;

/** A field for a line of text. */
final class TextEditor extends PromptEditor<String> {

	private static final int LEAST_WIDTH = 120;

	private final Text field;

	TextEditor(TextPrompt prompt, Composite parent, Host host) {
		GridLayoutFactory.fillDefaults().applyTo(parent);
		field = new Text(NamedFrame.create(parent, prompt.label()), SWT.BORDER | SWT.SINGLE);
		field.setText(prompt.suggested());
		field.selectAll();
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
				.minSize(LEAST_WIDTH, SWT.DEFAULT).applyTo(field.getParent());
		field.addListener(SWT.Modify, event -> host.edited());
	}

	@Override
	String answer() {
		return field.getText();
	}

	@Override
	Control focus() {
		return field;
	}
}
