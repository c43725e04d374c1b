// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.fermata.core.engine.Operation;
import org.fermata.ui.internal.OperationsPart;

/** Starts the selected operations that have ended once more. */
public final class RunAgainHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		SelectedOperations.ended(event).stream().map(Operation::startAgain).forEach(OperationsPart::goTo);
		return null;
	}
}
