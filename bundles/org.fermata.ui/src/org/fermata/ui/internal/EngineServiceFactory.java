// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.fermata.core.engine.Engine;

/** The engine for those who ask the workbench for it: that is a first use, too. Any thread. */
public final class EngineServiceFactory extends AbstractServiceFactory {

	@Override
	public Object create(@SuppressWarnings("rawtypes") Class wanted, IServiceLocator parent, IServiceLocator locator) {
		return wanted == Engine.class ? WorkbenchEngine.get() : null;
	}
}
