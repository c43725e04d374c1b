// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.fermata.core.internal.declaration.OperationDeclaration;

/**
 * Where the icons of operations are. To look for a file in a bundle waits for whoever is installing one, so it is done
 * on the thread that tells of a new bundle, before the UI thread needs to know. Any thread.
 */
final class ContributionIcons {

	/** By the element that declares it: a bundle that is installed once more has others. */
	private static final Map<IConfigurationElement, Optional<ImageDescriptor>> FOUND = new ConcurrentHashMap<>();

	private ContributionIcons() {
	}

	/** The icon of an operation; empty if it has none, or one that is not there. */
	static Optional<ImageDescriptor> of(OperationDeclaration operation) {
		if (operation.icon().isEmpty()) {
			return Optional.empty();
		}
		Optional<ImageDescriptor> found = FOUND.get(RegistryElement.of(operation));
		if (found == null) {
			found = ResourceLocator.imageDescriptorFromBundle(operation.contributor(), operation.icon());
			FOUND.put(RegistryElement.of(operation), found);
		}
		return found;
	}

	/** Looks for those of all operations that there are now, and forgets all others. */
	static void lookAgain() {
		FOUND.clear();
		Contributions.read().operations().forEach(operation -> of(operation.declaration()));
	}
}
