// SPDX-License-Identifier: EPL-2.0
package org.fermata.plain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarFile;

/** A bundle as others get it from a Maven repository. */
record PublishedJar(String name, Path jar) {

	/** What is of use on a class path. */
	static final List<String> BUNDLES = List.of("org.fermata.core", "org.fermata.jobs", "org.fermata.swt",
			"org.fermata.swing", "org.fermata.operations");

	private static final String VERSION = System.getProperty("fermata.version");

	static PublishedJar of(String name) {
		Path target = Path.of(System.getProperty("fermata.bundles"), name, "target");
		return new PublishedJar(name, target.resolve(name + "-" + VERSION + ".jar"));
	}

	/** Its sources, which tools show beside it. */
	Path sources() {
		return jar.resolveSibling(name + "-" + VERSION + "-sources.jar");
	}

	/** The pom that it carries, which is the one that is published with it. */
	byte[] pom() throws IOException {
		try (JarFile file = new JarFile(jar.toFile());
				InputStream in = file.getInputStream(file.getEntry("META-INF/maven/org.fermata/" + name + "/pom.xml"))) {
			return in.readAllBytes();
		}
	}

	/** Installs it, as Maven lays a repository out. */
	void putInto(Path repository) throws IOException {
		Path folder = Files.createDirectories(repository.resolve("org/fermata").resolve(name).resolve(VERSION));
		Files.copy(jar, folder.resolve(name + "-" + VERSION + ".jar"), StandardCopyOption.REPLACE_EXISTING);
		Files.write(folder.resolve(name + "-" + VERSION + ".pom"), pom());
	}
}
