// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.prompt.FolderPrompt;

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
		browse.addListener(SWT.Selection, event -> show(prompt.file() ? file(prompt.label()) : folder(prompt.label())));
		field.addListener(SWT.Modify, event -> host.edited());
	}

	private String folder(String question) {
		DirectoryDialog dialog = new DirectoryDialog(field.getShell(), SWT.SHEET);
		dialog.setMessage(question);
		dialog.setFilterPath(field.getText());
		return dialog.open();
	}

	private String file(String question) {
		FileDialog dialog = new FileDialog(field.getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setText(question); // it has no room for a message
		File typed = new File(field.getText()); // which takes what is no path, too
		dialog.setFilterPath(typed.getParent());
		dialog.setFileName(typed.getName());
		return dialog.open();
	}

	/** @param chosen null for nothing */
	private void show(String chosen) {
		// The prompt may have been answered elsewhere while the dialog was open.
		if (chosen != null && !field.isDisposed()) {
			field.setText(chosen);
			field.setFocus();
		}
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
