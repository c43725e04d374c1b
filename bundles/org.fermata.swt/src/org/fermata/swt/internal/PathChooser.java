// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.internal;

import java.io.File;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.prompt.FolderPrompt;

/** The system's own dialog behind the button beside a field for a folder or a file. On the UI thread. */
public final class PathChooser {

	private final FolderPrompt prompt;
	private final Text field;

	private PathChooser(FolderPrompt prompt, Text field) {
		this.prompt = prompt;
		this.field = field;
	}

	/** Has a button open the dialog for what a prompt asks for. What is chosen there stands in the field then. */
	public static void attach(Button browse, FolderPrompt prompt, Text field) {
		PathChooser chooser = new PathChooser(prompt, field);
		browse.addListener(SWT.Selection, event -> chooser.choose());
	}

	private void choose() {
		String chosen = prompt.file() ? file() : folder();
		// The prompt may have been answered elsewhere while the dialog was open.
		if (chosen != null && !field.isDisposed()) {
			field.setText(chosen);
			field.setFocus();
		}
	}

	private String folder() {
		DirectoryDialog dialog = new DirectoryDialog(field.getShell(), SWT.SHEET);
		dialog.setMessage(prompt.label());
		dialog.setFilterPath(field.getText());
		return dialog.open();
	}

	private String file() {
		FileDialog dialog = new FileDialog(field.getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setText(prompt.label()); // it has no room for a message
		File typed = new File(field.getText()); // which takes what is no path, too
		dialog.setFilterPath(typed.getParent());
		dialog.setFileName(typed.getName());
		return dialog.open();
	}
}
