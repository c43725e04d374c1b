// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;

/** A folder of temporary files for one test. */
public final class Sandbox extends ExternalResource {

	/** So big that nobody reads it to its end while a test runs, and takes no room: a file of holes. */
	private static final long ENDLESS = 1L << 40;
	private static final AtomicInteger NAMES = new AtomicInteger();

	private Path root;

	@Override
	protected void before() throws IOException {
		root = Files.createTempDirectory("fermata-ui-test");
	}

	@Override
	protected void after() {
		try {
			Files.walkFileTree(root, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
					Files.delete(folder);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException failure) {
			throw new java.io.UncheckedIOException(failure);
		}
	}

	/** A folder with a name that no other has. */
	public Path folder() throws IOException {
		return Files.createDirectory(root.resolve("folder" + NAMES.incrementAndGet()));
	}

	/** A folder with so many small files. */
	public Path folder(int files) throws IOException {
		Path folder = folder();
		for (int file = 0; file < files; file++) {
			Files.writeString(folder.resolve("file " + file + ".txt"), "content of file " + file);
		}
		return folder;
	}

	/** A folder with some small files, and one that takes for ever. */
	public Path endlessFolder(int files) throws IOException {
		Path folder = folder(files);
		try (RandomAccessFile endless = new RandomAccessFile(folder.resolve("zz endless.bin").toFile(), "rw")) {
			endless.setLength(ENDLESS);
		}
		return folder;
	}

	/** The SHA-256 of each file in a folder, by its path from there. */
	public static Map<String, String> sums(Path folder) throws IOException {
		Map<String, String> sums = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				sums.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
			}
		}
		return sums;
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** What {@code sha256sum -c} says of a manifest. */
	public static int sha256sum(Path manifest) throws IOException, InterruptedException {
		Process check = new ProcessBuilder("sha256sum", "-c", manifest.getFileName().toString())
				.directory(manifest.getParent().toFile()).redirectErrorStream(true).start();
		String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int exit = check.waitFor();
		System.out.print(said);
		return exit;
	}
}
