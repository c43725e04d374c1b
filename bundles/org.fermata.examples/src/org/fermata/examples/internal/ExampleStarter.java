// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import java.util.Optional;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.examples.Catalog;
import org.fermata.examples.CatalogEntry;
import org.fermata.ui.OperationStarter;

/** Opens the examples at the one whose id plugin.xml gives after the name of this class, and starts it there. */
public final class ExampleStarter implements OperationStarter, IExecutableExtension {

	private String id = ""; //$NON-NLS-1$

	@Override
	public void setInitializationData(IConfigurationElement element, String attribute, Object data) {
		id = String.valueOf(data);
	}

	@Override
	public Optional<Operation<?>> start(IWorkbenchWindow window, Engine engine) throws PartInitException {
		CatalogEntry entry = Catalog.entries().stream().filter(each -> each.id().equals(id)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(NLS.bind(Messages.unknown, id)));
		if (window.getActivePage().showView(ExamplesView.ID) instanceof ExamplesView view) {
			view.run(entry);
		}
		return Optional.empty(); // its own page shows it, and its controls are there
	}
}
