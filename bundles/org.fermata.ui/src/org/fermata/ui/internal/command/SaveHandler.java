// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fermata.core.output.Export;
import org.fermata.ui.internal.WorkbenchEngine;

/** Asks where to, unless the command says, and saves what the selected operation offers. */
public final class SaveHandler extends AbstractHandler {

	private static final String PATH = "org.fermata.ui.command.save.path"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Export export = SelectedOperations.of(event).flatMap(operation -> operation.export().stream()).findFirst()
				.orElse(null);
		if (export != null) {
			String named = event.getParameter(PATH);
			Path target = named != null ? Path.of(named) : ask(HandlerUtil.getActiveShellChecked(event), export);
			if (target != null) {
				WorkbenchEngine.get().start(withoutEllipsis(export.label()), new SaveRoutine(export, target));
			}
		}
		return null;
	}

	private static Path ask(Shell shell, Export export) {
		Path suggestion = export.suggestion().toAbsolutePath();
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(withoutEllipsis(export.label()));
		dialog.setFilterPath(String.valueOf(suggestion.getParent()));
		dialog.setFileName(String.valueOf(suggestion.getFileName()));
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		return chosen == null ? null : Path.of(chosen);
	}

	/** The label is a command's; the dialog, and what comes of it, is what its ellipsis announces. */
	private static String withoutEllipsis(String label) {
		return label.replaceFirst("(\u2026|\\.\\.\\.)$", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
