// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterException;
import org.fermata.core.parameter.Parameters;
import org.fermata.ui.internal.OperationsPart;
import org.fermata.ui.internal.WorkbenchEngine;

/**
 * Starts the contributed operation that the command names, and goes to it. What it needs of folders and files and was
 * not given is asked for first; everything else the operation asks itself.
 */
public final class StartOperationHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String id = String.valueOf(event.getParameter(StartCommand.OPERATION));
		ContributedOperation operation = Contributions.read().find(id)
				.orElseThrow(() -> new ExecutionException(NLS.bind(Messages.unknownOperation, id)));
		if (operation.isEnabled()) { // a key does not know, and does nothing as that of any other disabled command
			IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
			PathDialog dialog = new PathDialog(window.getShell(), operation.declaration().plainName());
			Parameters given = given(event, operation);
			operation.start(window, WorkbenchEngine.get(), () -> dialog.complete(given)).ifPresent(OperationsPart::goTo);
		}
		return null;
	}

	private static Parameters given(ExecutionEvent event, ContributedOperation operation) throws ExecutionException {
		Parameters given = Parameters.of(operation.declaration().parameters());
		Optional<Parameter> selectable = operation.selectable();
		if (Boolean.parseBoolean(event.getParameter(StartCommand.SELECTION)) && selectable.isPresent()) {
			Parameter parameter = selectable.get();
			Optional<Object> selected = SelectedPaths.of(HandlerUtil.getCurrentSelection(event)).valueFor(parameter.kind());
			given = selected.isPresent() ? given.with(parameter.name(), selected.get()) : given;
		}
		String values = event.getParameter(StartCommand.VALUES);
		return values == null ? given : withValues(given, values);
	}

	/** @param values a line for each: its name, an equals sign, and the word for it */
	private static Parameters withValues(Parameters parameters, String values) throws ExecutionException {
		Parameters given = parameters;
		for (String line : values.lines().filter(line -> !line.isBlank()).toList()) {
			int end = line.indexOf('=');
			if (end < 0) {
				throw new ExecutionException(NLS.bind(Messages.wrongValue, line, Messages.noEquals));
			}
			try {
				given = given.withWord(line.substring(0, end).strip(), line.substring(end + 1));
			} catch (ParameterException | IllegalArgumentException wrong) {
				throw new ExecutionException(NLS.bind(Messages.wrongValue, line, wrong.getMessage()), wrong);
			}
		}
		return given;
	}
}
