// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.PlatformUI;
import org.fermata.ui.internal.WorkbenchEngine;

/** What core expressions in plugin.xml can ask of all operations together. */
public final class EngineTester extends PropertyTester {

	static final String HAS_ENDED = "hasEnded"; //$NON-NLS-1$

	/** Expressions are evaluated once more when the workbench has gone; an engine that is made then finds no display. */
	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		return HAS_ENDED.equals(property) && PlatformUI.isWorkbenchRunning() && WorkbenchEngine.isOpen()
				&& WorkbenchEngine.get().operations().stream().anyMatch(operation -> operation.state().isTerminal());
	}
}
