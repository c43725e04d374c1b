// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IEvaluationService;

/** Has the workbench look again at which commands are enabled. */
public final class Reevaluation {

	private Reevaluation() {
	}

	/** To be called when an operation's state has changed but the selection has not. On the UI thread. */
	public static void request() {
		IEvaluationService evaluation = PlatformUI.getWorkbench().getService(IEvaluationService.class);
		if (evaluation != null) {
			OperationTester.PROPERTIES.forEach(evaluation::requestEvaluation);
		}
	}
}
