// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** What a command means while the view that has made this handler is active. On the UI thread. */
final class ActionHandler extends AbstractHandler {

	private final Runnable action;

	ActionHandler(Runnable action) {
		this.action = action;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		action.run();
		return null;
	}
}
