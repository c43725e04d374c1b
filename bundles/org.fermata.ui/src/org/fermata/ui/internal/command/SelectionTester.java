// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.util.List;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.IWorkbenchWindow;
import org.fermata.core.engine.Operation;
import org.fermata.ui.internal.OperationsPart;

/** What core expressions in plugin.xml can ask of the operations that are selected in a window's view. */
public final class SelectionTester extends PropertyTester {

	static final String ACTIVE = "active"; //$NON-NLS-1$
	static final String ENDED = "ended"; //$NON-NLS-1$
	static final String EXPORTABLE = "exportable"; //$NON-NLS-1$

	/** The properties by their full names, those of {@link EngineTester} too. */
	static final List<String> PROPERTIES = List.of("org.fermata.ui.selection." + ACTIVE, //$NON-NLS-1$
			"org.fermata.ui.selection." + ENDED, "org.fermata.ui.selection." + EXPORTABLE, //$NON-NLS-1$ //$NON-NLS-2$
			"org.fermata.ui.engine." + EngineTester.HAS_ENDED); //$NON-NLS-1$

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		return OperationsPart.selection((IWorkbenchWindow) receiver).stream().anyMatch(operation -> test(operation, property));
	}

	private static boolean test(Operation<?> operation, String property) {
		return switch (property) {
		case ACTIVE -> !operation.state().isTerminal();
		case ENDED -> operation.state().isTerminal();
		case EXPORTABLE -> operation.export().isPresent();
		default -> false;
		};
	}
}
