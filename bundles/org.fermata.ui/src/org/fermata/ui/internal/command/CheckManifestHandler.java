// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a manifest, unless the command names one, and checks the files that it lists. */
public final class CheckManifestHandler extends AbstractHandler {

	/** Names that manifests are given; "*" comes along, as many are called otherwise. */
	private static final String MANIFESTS = "SHA256SUMS*;*.sha256;*.sha256sum;*SUMS;*.sum"; //$NON-NLS-1$
	private static final String ALL = "*"; //$NON-NLS-1$
	private static final String PATH = "org.fermata.ui.command.checkManifest.path"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String named = event.getParameter(PATH);
		String chosen = named == null ? ask(event) : named;
		if (chosen != null) {
			Path manifest = Path.of(chosen);
			LastFolder.set(manifest.getParent());
			ChecksumStarter.check(manifest);
		}
		return null;
	}

	private static String ask(ExecutionEvent event) throws ExecutionException {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN | SWT.SHEET);
		dialog.setText(Messages.chooseManifest);
		dialog.setFilterPath(LastFolder.get());
		dialog.setFilterNames(new String[] { Messages.manifestFiles, Messages.allFiles });
		dialog.setFilterExtensions(new String[] { MANIFESTS, ALL });
		return dialog.open();
	}
}
