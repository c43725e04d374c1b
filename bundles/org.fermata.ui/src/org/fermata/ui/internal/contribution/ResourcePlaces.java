// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.fermata.ui.internal.contribution.SelectedPaths.Place;

/**
 * Where projects, folders and files of a workspace are on disk. An IDE has them, our product has not: this class may
 * be used only where the bundle of the resources is there.
 */
final class ResourcePlaces {

	private ResourcePlaces() {
	}

	/** The place of what is or adapts to a resource; empty if it has none on disk. */
	static Optional<Place> of(Object element) {
		// As everywhere in a menu: what nothing active can adapt is no resource yet.
		return Optional.ofNullable(Adapters.adapt(element, IResource.class, false))
				.filter(resource -> resource.getLocation() != null)
				.map(resource -> new Place(resource.getLocation().toPath(), () -> resource instanceof IContainer));
	}
}
