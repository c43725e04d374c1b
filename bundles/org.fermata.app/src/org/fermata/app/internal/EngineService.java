// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Engine;

/** The engine as every bundle gets it: the workbench has it as a service. */
final class EngineService {

	private EngineService() {
	}

	/** On the UI thread. @throws IllegalStateException if there is none, as no Declarative Services run */
	static Engine get() {
		Engine engine = PlatformUI.getWorkbench().getService(Engine.class);
		if (engine == null) {
			throw new IllegalStateException("No service of type " + Engine.class.getName()); //$NON-NLS-1$
		}
		return engine;
	}
}
