// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fermata.core.engine.Operation;

/** The operations that a command is for. */
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
		IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
		return Stream.of(selection.toArray()).filter(Operation.class::isInstance).map(each -> (Operation<?>) each);
	}
}
