// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import org.fermata.core.engine.Engine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The workbench's engine, which is a service as long as the workbench runs. */
final class EngineService {

	private EngineService() {
	}

	/** @throws IllegalStateException if there is none, as no Declarative Services run */
	static Engine get() {
		BundleContext context = FrameworkUtil.getBundle(EngineService.class).getBundleContext();
		ServiceReference<Engine> reference = context.getServiceReference(Engine.class);
		if (reference == null) {
			throw new IllegalStateException("No service of type " + Engine.class.getName()); //$NON-NLS-1$
		}
		return context.getService(reference);
	}
}
