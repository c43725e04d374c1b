// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Version;

/** What the tests are made from, for those that read it. */
final class Checkout {

	/** The target definition that this build was made with, and the one of the oldest Eclipse. */
	static final String TARGET = System.getProperty("fermata.target", "fermata");
	static final String OLDEST = "fermata-oldest";

	private static final Pattern ARTIFACT = Pattern.compile(
			"<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId><version>([^<]+)</version>");

	private Checkout() {
	}

	/** Its root, wherever in it the test was started. */
	static Path root() {
		Path start = Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();
		for (Path each = start; each != null; each = each.getParent()) {
			if (Files.isDirectory(each.resolve("target-platform")) && Files.isDirectory(each.resolve("bundles"))) {
				return each;
			}
		}
		throw new AssertionError("No checkout around " + start);
	}

	/** The Eclipse bundles that a target definition names, by name. */
	static Map<String, Version> eclipseOf(String target) {
		Matcher artifacts = ARTIFACT.matcher(target(target));
		Map<String, Version> named = new TreeMap<>();
		while (artifacts.find()) {
			if (artifacts.group(1).matches("org\\.eclipse\\.(platform|emf|swtchart)")) {
				named.put(artifacts.group(2), new Version(artifacts.group(3)));
			}
		}
		return named;
	}

	/** A target definition, as it is written. */
	static String target(String name) {
		return read(root().resolve("target-platform").resolve(name + ".target"));
	}

	/** Files of the bundles in these folders, whose path within their bundle matches. */
	static List<Path> files(String path, String... folders) {
		Pattern wanted = Pattern.compile(path);
		return Stream.of(folders).map(root()::resolve).flatMap(Checkout::children)
				.flatMap(bundle -> everythingIn(bundle).filter(file -> matches(wanted, bundle, file))).sorted().toList();
	}

	private static boolean matches(Pattern wanted, Path bundle, Path file) {
		return wanted.matcher(bundle.relativize(file).toString().replace('\\', '/')).matches();
	}

	private static Stream<Path> everythingIn(Path bundle) {
		return children(bundle).filter(part -> !part.endsWith("target") && !part.endsWith("bin"))
				.flatMap(Checkout::withAllBelow);
	}

	private static Stream<Path> withAllBelow(Path file) {
		return Files.isDirectory(file) ? children(file).flatMap(Checkout::withAllBelow) : Stream.of(file);
	}

	private static Stream<Path> children(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Stream.of();
		}
		try (Stream<Path> children = Files.list(folder)) {
			return children.toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A text file, whole. */
	static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
