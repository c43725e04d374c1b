// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts the platform in this process, from a program on a class path. Its launcher gets a class loader of its own:
 * the platform sees nothing of that class path, as if it had been started by {@code java -jar}. The words of the
 * command line do not go through its hands, since it takes some of them for its own.
 */
final class PlatformLauncher {

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
	 * @throws IOException if the platform is not there or has no place to write to, with words for people
	 * @throws ReflectiveOperationException if its launcher is none
	 */
	static void start(String[] words) throws IOException, ReflectiveOperationException {
		Path home = Path.of(System.getProperty("fermata.home")).normalize();
		if (home.toString().contains("%") || home.toString().contains("#")) {
			throw new IOException(Messages.get("unusableHome", home)); // in its own words the platform names only a log
		}
		Path launcher = launcher(home);
		PlatformFolders folders = PlatformFolders.choose(home);
		System.setProperty(WORDS, String.join(BETWEEN, words));
		System.setProperty(STARTING, folders.starting().toString());
		String[] own = { "-install", home.toUri().toString(), "-configuration", folders.configuration().toString(),
				"-data", folders.data().toString(), "-application", APPLICATION };
		URL[] classes = { launcher.toUri().toURL() };
		// Not closed: it is in use to the end of the process.
		ClassLoader loader = new URLClassLoader("launcher", classes, ClassLoader.getPlatformClassLoader());
		loader.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) own);
	}

	/** The platform has started: what it has kept is good for the next start. */
	static void started() throws IOException {
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
