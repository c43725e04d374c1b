// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.swt.internal.PathChooser;

/** A field for the name of a folder or a file, and a button that opens the system's own dialog for such. */
final class FolderEditor extends PromptEditor<Path> {

	private static final int LEAST_WIDTH = 120;

	private final Text field;

	FolderEditor(FolderPrompt prompt, Composite parent, Host host) {
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(RowGrid.SMALL_GAP, 0).applyTo(parent);
		field = new Text(NamedFrame.create(parent, prompt.label()), SWT.BORDER | SWT.SINGLE);
		field.setText(prompt.suggestion().map(Path::toString).orElse(""));
		field.selectAll();
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
				.minSize(LEAST_WIDTH, SWT.DEFAULT).applyTo(field.getParent());
		Button browse = new Button(parent, SWT.PUSH);
		browse.setText(Messages.prompt_browse);
		PathChooser.attach(browse, prompt, field);
		field.addListener(SWT.Modify, event -> host.edited());
	}

	@Override
	Path answer() {
		try {
			return Path.of(field.getText());
		} catch (InvalidPathException noPath) {
			throw new IllegalArgumentException(NLS.bind(Messages.prompt_noPath, field.getText()), noPath);
		}
	}

	@Override
	boolean isCheckedWhileTyping() {
		return false; // half a path names nothing, and a file system may take its time to say so
	}

	@Override
	Control focus() {
		return field;
	}
}
