// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fermata.core.text.StatusWords;

/**
 * Starts the platform in this process, from a program on a class path. Its launcher gets a class loader of its own:
 * the platform sees nothing of that class path, as if it had been started by {@code java -jar}. The words of the
 * command line do not go through its hands, since it takes some of them for its own.
 */
public final class PlatformLauncher {

	private static final String APPLICATION = "org.fermata.app.cli";
	private static final String LAUNCHERS = "org.eclipse.equinox.launcher_*.jar";
	private static final String MAIN = "org.eclipse.equinox.launcher.Main";
	/** Where the words are kept for the application. */
	private static final String WORDS = "fermata.words";
	/** What is to be deleted when the platform has started. */
	private static final String STARTING = "fermata.starting";
	/** In no word of a command line. */
	private static final String BETWEEN = "\0";

	private PlatformLauncher() {
	}

	/** The words that were handed over in this process; empty if it was not started so. */
	static String[] words() {
		String words = System.getProperty(WORDS);
		return words == null ? new String[0] : words.split(BETWEEN, -1);
	}

	/**
	 * Runs the command line within the platform, which ends the process.
	 *
	 * @param words of the command line, at least one
	 * @throws IOException if the platform cannot be started or has no place to write to, with words for people
	 */
	static void start(String[] words) throws IOException {
		PlatformFolders folders = PlatformFolders.choose(home());
		System.setProperty(WORDS, String.join(BETWEEN, words));
		run(folders.configuration(), "-configuration", folders.configuration().toString(), "-data",
				folders.data().toString(), "-application", APPLICATION);
	}

	/**
	 * Runs the platform, which ends the process.
	 *
	 * @param configuration the folder for its caches, which is among the words, too
	 * @param words for its own launcher
	 * @throws IOException if it cannot be started, with words for people
	 */
	static void run(Path configuration, String... words) throws IOException {
		Path home = home();
		Path launcher = launcher(home);
		System.setProperty(STARTING, Caches.starting(configuration).toString());
		List<String> all = new ArrayList<>(List.of("-install", home.toString()));
		all.addAll(List.of(words));
		URL[] classes = { launcher.toUri().toURL() };
		// Not closed: it is in use to the end of the process.
		ClassLoader loader = new URLClassLoader("launcher", classes, ClassLoader.getPlatformClassLoader());
		try {
			loader.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) all.toArray(String[]::new));
		} catch (ReflectiveOperationException | LinkageError failed) {
			throw unusable(launcher, failed);
		}
	}

	/** What is wrong is said by what was thrown innermost: all around it is this class's way to call. */
	private static IOException unusable(Path launcher, Throwable failed) {
		Throwable innermost = Commands.innermost(failed);
		if (innermost instanceof OutOfMemoryError exhausted) {
			throw exhausted; // has words of its own
		}
		return new IOException(Messages.get("unusableLauncher", launcher, StatusWords.failure(innermost)), failed);
	}

	private static Path home() throws IOException {
		Path home = Path.of(System.getProperty("fermata.home")).normalize();
		if (home.toString().contains("%") || home.toString().contains("#")) {
			throw new IOException(Messages.get("unusableHome", home)); // in its own words the platform names only a log
		}
		return home;
	}

	/**
	 * The platform has started: what it has kept is good for the next start. Does nothing if the process was started in
	 * another way. Any thread.
	 */
	public static void started() throws IOException {
		String starting = System.getProperty(STARTING);
		if (starting != null) {
			Files.deleteIfExists(Path.of(starting));
		}
	}

	/**
	 * The launcher of an installation: where an update has left an older one beside it, the latest.
	 *
	 * @throws IOException if there is none, with words for people
	 */
	static Path launcher(Path home) throws IOException {
		Path latest = null;
		try (DirectoryStream<Path> jars = Files.newDirectoryStream(home.resolve("plugins"), LAUNCHERS)) {
			for (Path jar : jars) {
				latest = latest == null || version(jar).compareTo(version(latest)) > 0 ? jar : latest;
			}
		}
		if (latest == null) {
			throw new IOException(Messages.get("noLauncher", home.resolve("plugins").resolve("").toString()));
		}
		return latest;
	}

	/** By numbers, as 1.6.1000 comes after 1.6.900. */
	private static Version version(Path jar) {
		String name = jar.getFileName().toString();
		return Version.parse(name.substring(name.indexOf('_') + 1, name.length() - ".jar".length()));
	}
}
