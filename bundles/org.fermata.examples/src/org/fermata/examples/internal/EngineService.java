// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Engine;

/** The workbench's engine, which is a service of the workbench as long as it runs. */
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
