// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.util.List;

import org.eclipse.core.expressions.PropertyTester;
import org.fermata.core.engine.Operation;

/** What core expressions in plugin.xml can ask of an operation. */
public final class OperationTester extends PropertyTester {

	static final String ACTIVE = "active"; //$NON-NLS-1$
	static final String ENDED = "ended"; //$NON-NLS-1$
	static final String EXPORTABLE = "exportable"; //$NON-NLS-1$

	/** The properties by their full names, those of {@link EngineTester} too. */
	static final List<String> PROPERTIES = List.of("org.fermata.ui.operation." + ACTIVE, //$NON-NLS-1$
			"org.fermata.ui.operation." + ENDED, "org.fermata.ui.operation." + EXPORTABLE, //$NON-NLS-1$ //$NON-NLS-2$
			"org.fermata.ui.engine." + EngineTester.HAS_ENDED); //$NON-NLS-1$

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		Operation<?> operation = (Operation<?>) receiver;
		return switch (property) {
		case ACTIVE -> !operation.state().isTerminal();
		case ENDED -> operation.state().isTerminal();
		case EXPORTABLE -> operation.export().isPresent();
		default -> false;
		};
	}
}
