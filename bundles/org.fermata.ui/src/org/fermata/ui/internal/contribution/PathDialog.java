// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterKind;
import org.fermata.core.parameter.Parameters;
import org.fermata.ui.internal.command.LastFolder;

/** Asks with the system's dialogs for the folders and files that an operation needs. On the UI thread. */
final class PathDialog {

	private final Shell shell;
	private final String title;

	/** @param title what it is for */
	PathDialog(Shell shell, String title) {
		this.shell = shell;
		this.title = title;
	}

	/** The same with all folders and files that were missing; empty if somebody has cancelled one of the dialogs. */
	Optional<Parameters> complete(Parameters given) {
		Parameters complete = given;
		for (Parameter parameter : given.missing()) {
			if (parameter.kind().isPath()) {
				Optional<Object> chosen = ask(parameter);
				if (chosen.isEmpty()) {
					return Optional.empty();
				}
				complete = complete.with(parameter.name(), chosen.get());
			}
		}
		return Optional.of(complete);
	}

	private Optional<Object> ask(Parameter parameter) {
		Optional<Path> standard = parameter.standard().isEmpty() ? Optional.empty()
				: Optional.of(Path.of(parameter.standard()));
		if (parameter.kind() == ParameterKind.FOLDER) {
			return folder(parameter, standard.map(Path::toString));
		}
		return files(parameter, standard);
	}

	private Optional<Object> folder(Parameter parameter, Optional<String> standard) {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SHEET);
		dialog.setText(title);
		dialog.setMessage(parameter.label());
		dialog.setFilterPath(standard.orElseGet(LastFolder::get));
		String chosen = dialog.open();
		if (chosen == null) {
			return Optional.empty();
		}
		Path folder = Path.of(chosen);
		LastFolder.set(folder);
		return Optional.of(folder);
	}

	private Optional<Object> files(Parameter parameter, Optional<Path> standard) {
		boolean several = parameter.kind() == ParameterKind.FILES;
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.SHEET | (several ? SWT.MULTI : SWT.NONE));
		dialog.setText(NLS.bind(Messages.fileDialog_title, title, parameter.label())); // it has no room for a message
		dialog.setFilterPath(standard.map(Path::getParent).map(Path::toString).orElseGet(LastFolder::get));
		standard.map(Path::getFileName).map(Path::toString).ifPresent(dialog::setFileName);
		String chosen = dialog.open();
		if (chosen == null) {
			return Optional.empty();
		}
		Path folder = Path.of(dialog.getFilterPath());
		LastFolder.set(folder);
		List<Path> files = Stream.of(dialog.getFileNames()).map(folder::resolve).toList();
		return Optional.of(several ? files : files.get(0));
	}
}
