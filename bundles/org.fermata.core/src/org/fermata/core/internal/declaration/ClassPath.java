// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The declarations of the bundles on a class path, for a program without OSGi. Open as long as somebody reads them.
 * Not for several threads at once.
 */
public final class ClassPath implements Closeable {

	private final List<Jar> jars = new ArrayList<>();
	private final List<DeclarationElement> elements = new ArrayList<>();

	/**
	 * Reads the plugin.xml of each.
	 *
	 * @param classPath jars and folders, as the system property {@code java.class.path} lists them
	 * @param loader has the classes that are named there
	 * @throws IOException if one cannot be read
	 */
	public ClassPath(String classPath, ClassLoader loader) throws IOException {
		try {
			for (String entry : classPath.split(File.pathSeparator)) {
				Path place = Path.of(entry);
				if (Files.exists(place)) { // Java itself does not mind either
					elements.addAll(PluginFile.read(bundle(place), files(place), loader));
				}
			}
		} catch (IOException | RuntimeException fault) {
			close();
			throw fault;
		}
	}

	/** The name of a bundle's jar goes on with its version. */
	private static String bundle(Path place) {
		String name = place.getFileName().toString();
		int end = name.indexOf('_') < 0 ? name.lastIndexOf(".jar") : name.indexOf('_');
		return end < 0 ? name : name.substring(0, end);
	}

	private PluginFile.Files files(Path place) throws IOException {
		if (Files.isDirectory(place)) {
			return path -> open(place.resolve(path));
		}
		Jar jar = new Jar(new ZipFile(place.toFile()));
		jars.add(jar);
		return jar;
	}

	private static InputStream open(Path file) throws IOException {
		return Files.exists(file) ? Files.newInputStream(file) : null;
	}

	private record Jar(ZipFile file) implements PluginFile.Files {

		@Override
		public InputStream open(String path) throws IOException {
			ZipEntry entry = file.getEntry(path);
			return entry == null ? null : file.getInputStream(entry);
		}
	}

	/** The elements of the extension point, those of the first entry first. */
	public List<DeclarationElement> elements() {
		return List.copyOf(elements);
	}

	@Override
	public void close() throws IOException {
		for (Jar jar : jars) {
			jar.file().close();
		}
	}
}
