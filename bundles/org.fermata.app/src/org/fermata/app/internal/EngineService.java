// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.util.List;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The engine as every bundle gets it: it is a service. */
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

	/** What it knows of; empty if there is none. */
	static List<Operation<?>> operations() {
		BundleContext context = FrameworkUtil.getBundle(EngineService.class).getBundleContext();
		return context.getServiceReference(Engine.class) == null ? List.of() : get().operations();
	}
}
