// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fermata.core.engine.Operation;
import org.fermata.ui.internal.OperationsPart;

/** The operations that a command is for: those selected in the view, whichever part is active. */
final class SelectedOperations {

	private SelectedOperations() {
	}

	/** Those selected that still run. */
	static List<Operation<?>> active(ExecutionEvent event) {
		return of(event).filter(operation -> !operation.state().isTerminal()).toList();
	}

	/** Those selected that have ended. */
	static List<Operation<?>> ended(ExecutionEvent event) {
		return of(event).filter(operation -> operation.state().isTerminal()).toList();
	}

	static Stream<Operation<?>> of(ExecutionEvent event) {
		return OperationsPart.selection(HandlerUtil.getActiveWorkbenchWindow(event)).stream();
	}
}
