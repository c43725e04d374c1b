// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;

/**
 * Where the platform keeps what it knows for a command in a terminal. What it has computed about this installation
 * makes every later start fast. Nobody else uses the folders as long as this process runs: not the window, whose
 * folders are others, and no second command, which gets folders with the next number.
 *
 * @param configuration for caches
 * @param data for what plug-ins keep
 */
record PlatformFolders(Path configuration, Path data) {

	/**
	 * Makes them, in the user's usual places or in those that the user named. Where the usual ones cannot be written to, a
	 * temporary folder is better than nothing.
	 *
	 * @param home of the installation
	 * @throws IOException if none can be written to, with words for people
	 */
	static PlatformFolders choose(Path home) throws IOException {
		String installation = "terminal-" + sum(home);
		Path state = folder("fermata.state");
		Path cache = folder("fermata.cache");
		try {
			return free(state, cache.resolve(installation));
		} catch (IOException refused) {
			Path spare = folder("fermata.spare");
			if (spare == null) {
				throw new IOException(Messages.get("namedFolder", cache), refused);
			}
			makePrivate(spare);
			return free(spare.resolve("state"), spare.resolve("cache").resolve(installation));
		}
	}

	private static Path folder(String property) {
		String name = System.getProperty(property);
		return name == null ? null : Path.of(name).toAbsolutePath();
	}

	/** One that was replaced must not meet the memory of its predecessor. */
	private static String sum(Path home) throws IOException {
		CRC32 sum = new CRC32();
		sum.update(home.toString().getBytes());
		sum.update(Files.readAllBytes(home.resolve("configuration").resolve("config.ini")));
		return Long.toHexString(sum.getValue());
	}

	/** The first that nobody uses. */
	private static PlatformFolders free(Path state, Path cache) throws IOException {
		for (int number = 1;; number++) {
			Path configuration = cache.resolve(Integer.toString(number));
			if (Caches.take(configuration)) {
				return new PlatformFolders(configuration,
						Files.createDirectories(state.resolve("terminal").resolve(Integer.toString(number))));
			}
		}
	}

	/** Whoever else made a folder of that name could change what is run from it. */
	private static void makePrivate(Path spare) throws IOException {
		try {
			if (!Files.exists(spare, LinkOption.NOFOLLOW_LINKS)) {
				Files.createDirectory(spare, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			}
			if (Files.isDirectory(spare, LinkOption.NOFOLLOW_LINKS) && isOurs(spare)) {
				return;
			}
		} catch (IOException refused) {
			throw new IOException(Messages.get("namedFolder", spare), refused);
		}
		throw new IOException(Messages.get("namedFolder", spare));
	}

	/** A file of ours tells who we are: the system's list of users need not know us. */
	private static boolean isOurs(Path folder) throws IOException {
		Path ours = Files.createTempFile(folder, "owner", null);
		try {
			return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(ours, LinkOption.NOFOLLOW_LINKS));
		} finally {
			Files.delete(ours);
		}
	}
}
