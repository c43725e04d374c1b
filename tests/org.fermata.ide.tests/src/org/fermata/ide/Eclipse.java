// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** An Eclipse IDE of one's own, copied from the one that was built, with its installer. */
final class Eclipse {

	private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
	private static final String PROFILE = "DefaultProfile"; // what Tycho calls it in what it puts together

	private final Path folder;

	private Eclipse(Path folder) {
		this.folder = folder;
	}

	/** Copies the built one. Plug-ins, which nobody writes to, are linked where the file system can. */
	static Eclipse copy(Path built, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(built)) {
			for (Path each : (Iterable<Path>) files::iterator) {
				Path copy = to.resolve(built.relativize(each));
				if (Files.isDirectory(each)) {
					Files.createDirectories(copy);
				} else if (built.relativize(each).startsWith("plugins")) {
					linkOrCopy(each, copy);
				} else {
					Files.copy(each, copy);
				}
			}
		}
		return new Eclipse(to);
	}

	private static void linkOrCopy(Path file, Path to) throws IOException {
		try {
			Files.createLink(to, file);
		} catch (IOException | UnsupportedOperationException otherFileSystem) {
			Files.copy(file, to);
		}
	}

	/** Starts it with what else the JVM and the platform are told. */
	Running start(Path log, List<String> jvm, List<String> platform) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
		command.addAll(jvm);
		command.addAll(List.of("-jar", launcher().toString(), "-nosplash"));
		command.addAll(platform);
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(log.toFile());
		builder.environment().keySet().removeIf(name -> name.startsWith("JDK_JAVA") || name.startsWith("JAVA_TOOL"));
		builder.environment().put("GDK_BACKEND", "x11");
		return new Running(builder.start(), log);
	}

	private Path launcher() throws IOException {
		try (var jars = Files.newDirectoryStream(folder.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
			return jars.iterator().next();
		}
	}

	/** Runs one of the installer's applications of the IDE itself. */
	void run(Path log, String application, String... arguments) throws Exception {
		List<String> platform = new ArrayList<>(List.of("-application", application, "-data", folder.resolve("director").toString()));
		platform.addAll(List.of(arguments));
		try (Running director = start(log, List.of(), platform)) {
			assertEquals(Files.readString(log), 0, director.end());
		}
	}

	/** Installs features from a site with the IDE's own director. */
	void install(Path log, Path site, String... features) throws Exception {
		run(log, "org.eclipse.equinox.p2.director", "-repository", site.toUri().toString(), "-installIU", groups(features),
				"-destination", folder.toString(), "-profile", PROFILE);
	}

	/** Uninstalls features with the IDE's own director, and has what nobody needs any more taken away. */
	void uninstall(Path log, String... features) throws Exception {
		run(log, "org.eclipse.equinox.p2.director", "-uninstallIU", groups(features), "-destination", folder.toString(),
				"-profile", PROFILE);
		run(log, "org.eclipse.equinox.p2.garbagecollector.application", "-profile", PROFILE);
	}

	private static String groups(String... features) {
		return String.join(",", Stream.of(features).map(feature -> feature + ".feature.group").toList());
	}

	/** Puts bundles in past the installer, which so knows nothing of them. */
	void slipIn(Path... jars) throws IOException {
		for (Path jar : jars) {
			Path plugin = folder.resolve("plugins").resolve(jar.getFileName());
			Files.copy(jar, plugin);
			Files.writeString(folder.resolve(BUNDLES), line(plugin), StandardOpenOption.APPEND);
		}
	}

	void takeOut(Path... jars) throws IOException {
		List<String> lines = new ArrayList<>(bundles());
		for (Path jar : jars) {
			Path plugin = folder.resolve("plugins").resolve(jar.getFileName());
			lines.remove(line(plugin).strip());
			Files.delete(plugin);
		}
		Files.write(folder.resolve(BUNDLES), lines);
	}

	private static String line(Path plugin) throws IOException {
		try (JarFile jar = new JarFile(plugin.toFile())) {
			var main = jar.getManifest().getMainAttributes();
			return main.getValue("Bundle-SymbolicName").replaceFirst(";.*", "") + "," + main.getValue("Bundle-Version")
					+ ",plugins/" + plugin.getFileName() + ",4,false\n";
		}
	}

	/** The lines of what is started, one a bundle. */
	List<String> bundles() throws IOException {
		return Files.readAllLines(folder.resolve(BUNDLES));
	}

	/**
	 * Where a word still occurs: in the names of files and in what is in them. What only remembers what was there once
	 * does not count: logs, the profile's history, what the installer remembers of sites.
	 */
	List<String> mentions(String word) throws IOException {
		List<String> mentions = new ArrayList<>();
		byte[] bytes = word.getBytes(UTF_8);
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
				boolean remembers = each.endsWith(".settings") || each.equals(folder.resolve("director"));
				return remembers ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
				boolean isJar = each.toString().endsWith(".jar"); // of others: packed, and not ours to read
				if (each.getFileName().toString().contains(word)
						|| !isJar && !each.toString().endsWith(".log") && contains(Files.readAllBytes(each), bytes)) {
					mentions.add(folder.relativize(each).toString());
				}
				return FileVisitResult.CONTINUE;
			}
		});
		return mentions;
	}

	private static boolean contains(byte[] text, byte[] word) {
		return new String(text, java.nio.charset.StandardCharsets.ISO_8859_1)
				.contains(new String(word, java.nio.charset.StandardCharsets.ISO_8859_1));
	}
}
