// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** The workbench commands that the view's own links and buttons stand for. */
final class Commands {

	static final String CANCEL = "org.fermata.ui.command.cancel";
	static final String RUN_AGAIN = "org.fermata.ui.command.runAgain";
	static final String SAVE = "org.fermata.ui.command.save";

	private Commands() {
	}

	static void execute(IServiceLocator site, String command) {
		try {
			site.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException failure) {
			// Not enabled or not handled is possible only for as long as a click takes; the log has the story.
			Platform.getLog(Commands.class).warn("The command " + command + " could not be executed", failure);
		}
	}
}
