// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.fermata.core.parameter.ParameterKind;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * What is selected, as places on disk: resources of a workspace, and what is or adapts to a {@link File} or a
 * {@link Path}. On the UI thread.
 *
 * @param places all that is selected; empty if there is anything among it that has no place
 */
record SelectedPaths(List<Place> places) {

	private static final boolean HAS_RESOURCES = FrameworkUtil.getBundle(SelectedPaths.class).adapt(BundleWiring.class)
			.getRequiredWires(null).stream().map(BundleWire::getProvider)
			.anyMatch(provider -> provider.getSymbolicName().equals("org.eclipse.core.resources")); //$NON-NLS-1$

	/**
	 * A place.
	 *
	 * @param path where it is
	 * @param folder says whether it is one; asked only if it counts, as the disk may be slow or far away
	 */
	record Place(Path path, BooleanSupplier folder) { }

	/** The places of a selection. */
	static SelectedPaths of(ISelection selection) {
		List<Place> places = new ArrayList<>();
		if (selection instanceof IStructuredSelection structured) {
			for (Object element : structured.toList()) {
				Optional<Place> place = place(element);
				if (place.isEmpty()) {
					return new SelectedPaths(List.of());
				}
				places.add(place.get());
			}
		}
		return new SelectedPaths(places);
	}

	private static Optional<Place> place(Object element) {
		Optional<Place> resource = HAS_RESOURCES ? ResourcePlaces.of(element) : Optional.empty();
		if (resource.isPresent()) {
			return resource;
		}
		// A menu that opens must not start bundles: what nothing active can adapt is no place yet.
		return Optional.ofNullable(Adapters.adapt(element, Path.class, false))
				.or(() -> Optional.ofNullable(Adapters.adapt(element, File.class, false)).map(File::toPath))
				.map(path -> new Place(path, () -> Files.isDirectory(path)));
	}

	/** The value for a parameter that takes what is selected; empty if it takes nothing of that kind. */
	Optional<Object> valueFor(ParameterKind kind) {
		if (places.isEmpty() || kind != ParameterKind.FILES && places.size() > 1) {
			return Optional.empty();
		}
		Place first = places.get(0);
		return switch (kind) {
		case FOLDER -> first.folder().getAsBoolean() ? Optional.of(first.path()) : Optional.empty();
		case FILE -> first.folder().getAsBoolean() ? Optional.empty() : Optional.of(first.path());
		case FILES -> Optional.of(places.stream().map(Place::path).toList());
		default -> Optional.empty();
		};
	}
}
