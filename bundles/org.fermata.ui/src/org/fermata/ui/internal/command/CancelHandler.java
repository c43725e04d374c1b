// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.fermata.core.engine.Operation;
import org.fermata.ui.internal.OperationsPart;

/** Asks the selected operations to stop. */
public final class CancelHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		SelectedOperations.active(event).forEach(Operation::cancel);
		OperationsPart.refresh();
		return null;
	}
}
