// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IEvaluationService;

/** Has the workbench look again at which commands are enabled. */
public final class Reevaluation {

	private Reevaluation() {
	}

	/** To be called when other operations are selected, or their state has changed. On the UI thread. */
	public static void request() {
		IEvaluationService evaluation = PlatformUI.getWorkbench().getService(IEvaluationService.class);
		if (evaluation != null) {
			SelectionTester.PROPERTIES.forEach(evaluation::requestEvaluation);
		}
	}
}
