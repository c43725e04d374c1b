// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;

/** The context in which the keys of the operations view are bound. */
public final class OperationsContext {

	/** Its id in plugin.xml. */
	public static final String ID = "org.fermata.ui.context.operations"; //$NON-NLS-1$

	private OperationsContext() {
	}

	/**
	 * To be called once with the view's site when its controls are made: the keys work while the view is
	 * the active part. The site takes it back itself. On the UI thread.
	 */
	public static void activate(IServiceLocator viewSite) {
		viewSite.getService(IContextService.class).activateContext(ID);
	}
}
