// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.fermata.core.engine.Engine;
import org.fermata.ui.internal.OperationsPart;
import org.fermata.ui.internal.WorkbenchEngine;

/** Takes the selected operations that have ended from the list. */
public final class RemoveHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Engine engine = WorkbenchEngine.get();
		SelectedOperations.ended(event).forEach(engine::forget);
		OperationsPart.refresh();
		return null;
	}
}
