// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fermata.ui.internal.view.Copyable;

/** Copies what is selected in the operations view: a text, results or the output. */
public final class CopyHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof Copyable part) {
			part.copy();
		}
		return null;
	}
}
