// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a folder, unless the command names one, and takes the checksums of what is in it. */
public final class ChecksumFolderHandler extends AbstractHandler {

	private static final String PATH = "org.fermata.ui.command.checksumFolder.path"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String named = event.getParameter(PATH);
		String chosen = named == null ? ask(event) : named;
		if (chosen != null) {
			Path folder = Path.of(chosen);
			LastFolder.set(folder);
			ChecksumStarter.checksum(List.of(folder));
		}
		return null;
	}

	private static String ask(ExecutionEvent event) throws ExecutionException {
		DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveShellChecked(event), SWT.SHEET);
		dialog.setText(Messages.chooseFolder);
		dialog.setMessage(Messages.chooseFolderMessage);
		dialog.setFilterPath(LastFolder.get());
		return dialog.open();
	}
}
