// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scan, hash and write in a JVM of its own, for locales and users that the tests' JVM cannot take on. */
public final class ManifestOfFolder {

	private ManifestOfFolder() { }

	/** Manifest to standard output, all else in words to standard error. */
	public static void main(String... roots) throws IOException {
		try (OutputStream out = new BufferedOutputStream(System.out)) {
			write(List.of(roots).stream().map(Path::of).toList(), out);
		}
	}

	static void write(List<Path> roots, OutputStream out) throws IOException {
		FileHash hash = new FileHash();
		new TreeScan(roots, Checkpoint.NONE).forEachRemaining(found -> {
			try {
				switch (found) {
					case TreeScan.RegularFile file -> write(hash.hash(file.path(), file.name(), ByteProgress.NONE), out);
					case FileOutcome outcome -> write(outcome, out);
					case TreeScan.NothingToDo nothing -> System.err.println(nothing.message());
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	private static void write(FileOutcome outcome, OutputStream out) throws IOException {
		switch (outcome) {
			case FileOutcome.Hashed hashed -> out.write(hashed.line().bytes());
			case FileOutcome.Failed failed -> System.err.println(failed.message());
			case FileOutcome.Skipped skipped -> System.err.println(skipped.message());
		}
	}

	/** @param before words to put before the command, such as one that changes the user */
	static Sandbox.Output inOwnJvm(List<String> before, String locale, Path folder, String root) throws IOException {
		List<String> command = new ArrayList<>(before);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-cp",
				home(TreeScan.class) + ":" + home(ManifestOfFolder.class), ManifestOfFolder.class.getName(), root));
		return Sandbox.run(Map.of("LC_ALL", locale), "", command, folder);
	}

	/** Whether another user could load the classes. */
	static boolean isReadableForOthers() throws IOException {
		for (Path path = home(TreeScan.class); path != null; path = path.getParent()) {
			if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
				return false;
			}
		}
		return true;
	}

	private static Path home(Class<?> type) {
		return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
	}
}
