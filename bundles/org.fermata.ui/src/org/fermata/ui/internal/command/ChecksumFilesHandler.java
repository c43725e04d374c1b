// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for files and takes their checksums. */
public final class ChecksumFilesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN | SWT.MULTI | SWT.SHEET);
		dialog.setText(Messages.chooseFiles);
		dialog.setFilterPath(LastFolder.get());
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			LastFolder.set(folder);
			List<Path> files = Stream.of(dialog.getFileNames()).map(folder::resolve).toList();
			ChecksumStarter.checksum(files);
		}
		return null;
	}
}
