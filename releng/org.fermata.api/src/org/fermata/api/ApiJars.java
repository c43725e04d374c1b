// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where bundles lie. */
final class ApiJars {

	/** Those that others build on. */
	static final List<String> BUNDLES = List.of("org.fermata.core", "org.fermata.jobs", "org.fermata.operations",
			"org.fermata.swing", "org.fermata.swt", "org.fermata.ui");

	private ApiJars() {
	}

	/** The bundles in a folder. */
	static List<ApiJar> in(Path folder) throws IOException {
		List<ApiJar> jars = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path each : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
				jars.add(ApiJar.read(each));
			}
		}
		return jars;
	}

	/** Those that a checkout has built. */
	static List<ApiJar> of(Path checkout) throws IOException {
		List<ApiJar> jars = new ArrayList<>();
		for (String name : BUNDLES) {
			jars.add(ApiJar.read(built(checkout, name)));
		}
		return jars;
	}

	/**
	 * The one that was built last: after the version was taken up, that of before lies beside it.
	 *
	 * @throws IOException if it has not been built
	 */
	static Path built(Path checkout, String name) throws IOException {
		Path target = checkout.resolve("bundles").resolve(name).resolve("target");
		try (Stream<Path> files = Files.list(target)) {
			return files.filter(file -> isBundle(file.getFileName().toString(), name))
					.max(Comparator.comparingLong(file -> file.toFile().lastModified()))
					.orElseThrow(() -> new IOException("There is no " + name + " in " + target));
		}
	}

	private static boolean isBundle(String file, String name) {
		return file.startsWith(name + "-") && file.endsWith(".jar") && !file.endsWith("-sources.jar");
	}
}
