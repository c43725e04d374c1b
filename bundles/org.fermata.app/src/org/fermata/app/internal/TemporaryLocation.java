// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * A place for the platform's data that goes with the process. Equinox does not let go of the place it was
 * started with, but everybody asks for the service, and gets the one that ranks highest.
 */
final class TemporaryLocation {

	private static final String FOLDER = "fermata-state"; //$NON-NLS-1$
	private static final Path SETTINGS = Path.of(".metadata", ".plugins", "org.eclipse.core.runtime", ".settings"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private TemporaryLocation() {
	}

	/**
	 * To be called before anybody has asked for the platform's data.
	 *
	 * @param unusable the place that it stands in for; what can be read of the settings there holds here, too
	 * @throws IOException if nothing can be written anywhere
	 */
	static Location replace(Location unusable) throws IOException {
		Path folder = Files.createTempDirectory(FOLDER);
		// Not sooner: settings are written while the framework stops.
		Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("fermata-state").unstarted(() -> delete(folder))); //$NON-NLS-1$
		adoptSettings(unusable, folder);
		Location location = unusable.createLocation(null, null, false);
		location.set(folder.toUri().toURL(), false);
		BundleContext context = FrameworkUtil.getBundle(TemporaryLocation.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>(Map.of("type", Location.INSTANCE_AREA_TYPE, //$NON-NLS-1$
				Constants.SERVICE_RANKING, Integer.MAX_VALUE));
		context.registerService(Location.class, location, properties);
		return location;
	}

	/** The other process may be writing there: what has gone in the meantime is not adopted, and counts as usual. */
	private static void adoptSettings(Location from, Path to) throws IOException {
		Path settings = from.isSet() ? new File(from.getURL().getPath()).toPath().resolve(SETTINGS) : null;
		if (settings == null || !Files.isReadable(settings)) {
			return;
		}
		Path adopted = Files.createDirectories(to.resolve(SETTINGS));
		try (DirectoryStream<Path> files = Files.newDirectoryStream(settings)) {
			for (Path file : files) {
				adopt(file, adopted.resolve(file.getFileName()));
			}
		} catch (NoSuchFileException gone) {
			// The whole folder: there is nothing to adopt any more.
		} catch (DirectoryIteratorException unreadable) {
			throw unreadable.getCause();
		}
	}

	private static void adopt(Path file, Path copy) throws IOException {
		try {
			Files.copy(file, copy);
		} catch (NoSuchFileException gone) {
			// It was there when the folder was listed.
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> tree = Files.walk(folder)) {
			List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		} catch (IOException fault) {
			throw new UncheckedIOException(fault); // the JVM is about to end: it tells, and goes on
		}
	}
}
