// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;

/**
 * The command that starts contributed operations, with what it has to know. Entries, buttons and links go through it
 * as keys do. On the UI thread.
 *
 * @param operation the id of an operation
 * @param fromSelection whether what is selected now is given to it
 */
public record StartCommand(String operation, boolean fromSelection) {

	/** The command. */
	static final String ID = "org.fermata.ui.command.startOperation"; //$NON-NLS-1$
	/** Its parameter: the id of an operation. */
	static final String OPERATION = ID + ".operation"; //$NON-NLS-1$
	/** Its parameter: values for the parameters of the operation. */
	static final String VALUES = ID + ".values"; //$NON-NLS-1$
	/** Its parameter: whether what is selected now is given to the operation. */
	static final String SELECTION = ID + ".selection"; //$NON-NLS-1$

	/** Starts the operation. */
	public void execute() {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command(), null);
		} catch (CommandException failure) {
			// Its bundle may have left since the entry was shown.
			ILog.of(StartCommand.class).warn(failure.getMessage(), failure);
		}
	}

	/** The key that it is bound to, as people read it; empty if there is none. */
	public String key() {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		TriggerSequence[] keys = bindings.getActiveBindingsFor(command());
		return keys.length == 0 ? "" : keys[0].format(); //$NON-NLS-1$
	}

	private ParameterizedCommand command() {
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(ID);
		Map<String, String> parameters = new HashMap<>(Map.of(OPERATION, operation));
		if (fromSelection) {
			parameters.put(SELECTION, Boolean.TRUE.toString());
		}
		return ParameterizedCommand.generateCommand(command, parameters);
	}
}
