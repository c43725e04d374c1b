// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fermata.ui.internal.OperationsPart;
import org.fermata.ui.internal.WorkbenchEngine;

/** Starts the contributed operation that the command names, and goes to it. */
public final class StartOperationHandler extends AbstractHandler {

	static final String COMMAND = "org.fermata.ui.command.startOperation"; //$NON-NLS-1$
	/** The command's parameter: the id of an operation. */
	static final String OPERATION = COMMAND + ".operation"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String id = String.valueOf(event.getParameter(OPERATION));
		ContributedOperation operation = Contributions.read().find(id)
				.orElseThrow(() -> new ExecutionException(NLS.bind(Messages.unknownOperation, id)));
		operation.start(HandlerUtil.getActiveWorkbenchWindowChecked(event), WorkbenchEngine.get())
				.ifPresent(OperationsPart::goTo);
		return null;
	}
}
