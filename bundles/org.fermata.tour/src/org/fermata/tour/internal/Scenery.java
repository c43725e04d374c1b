// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;

/** Files to work on, in a home of their own that goes at the end. Big ones are holes and take no room. */
final class Scenery implements AutoCloseable {

	/** How long two workers read the photos if they have the machine for themselves, and longer if they have not. */
	private static final Duration READING = Duration.ofSeconds(4);
	private static final int WORKERS = 2;
	private static final int PHOTOS = 160;
	private static final long ENDLESS = 1L << 40;
	private static final int SAMPLE = 64 << 20;
	private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

	private static final List<String> LETTERS = List.of("Aunt Mary.txt", "Gr\u00fc\u00dfe aus K\u00f6ln.txt",
			"\u65e5\u672c\u8a9e.txt", "caf\u00e9 \u2615.txt", " leading and trailing ", "tab\tin it.txt",
			"two\nlines.txt", "back\\slash.txt", "*star*.txt", "-rf", "it's \"quoted\" & more.txt", "#42.txt",
			"a very long name that goes on ".repeat(7) + "and ends.txt");

	private final Path home;
	private int letterCount;

	private Scenery(Path home) {
		this.home = home;
	}

	static Scenery build() throws IOException {
		Scenery scenery = new Scenery(Files.createTempDirectory("fermata-tour"));
		Files.createDirectories(scenery.photos());
		Files.createDirectories(scenery.letters());
		Files.createDirectories(scenery.endless());
		long each = scenery.bytesPerSecond() * READING.toSeconds() * WORKERS / PHOTOS;
		for (int photo = 0; photo < PHOTOS; photo++) {
			long size = each / 2 + each * (photo * 7 % 13) / 12 + photo; // no two alike, so that their sums differ
			hole(scenery.photos().resolve("IMG_%04d.tif".formatted(1000 + 7 * photo)), size);
		}
		LETTERS.forEach(scenery::letter);
		hole(scenery.endless().resolve("endless.mkv"), ENDLESS);
		hole(scenery.endless().resolve("another.mkv"), ENDLESS);
		return scenery;
	}

	/**
	 * How fast one worker is at best: what is shown should take its time on any machine. Counted in the processor's
	 * time, since a machine that is busy now may be idle when the photos are read, and they would be over in no time.
	 */
	private long bytesPerSecond() throws IOException {
		Path sample = home.resolve("sample");
		hole(sample, SAMPLE);
		read(sample); // warms up
		Files.delete(sample);
		hole(sample, SAMPLE); // a new one: what has been read before comes faster
		long begin = PROCESSOR.getCurrentThreadCpuTime();
		read(sample);
		long nanos = Math.max(1, PROCESSOR.getCurrentThreadCpuTime() - begin);
		Files.delete(sample);
		return SAMPLE * Duration.ofSeconds(1).toNanos() / nanos;
	}

	private static void read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] block = new byte[1 << 20];
			for (int got = in.read(block); got > 0; got = in.read(block)) {
				digest.update(block, 0, got);
			}
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static void hole(Path file, long size) throws IOException {
		try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
			hole.setLength(size);
		}
	}

	private void letter(String name) {
		try {
			Files.write(letters().resolve(name), ("Dear " + name).getBytes(StandardCharsets.UTF_8));
			letterCount++;
		} catch (InvalidPathException notHere) {
			// A system without UTF-8 has no such names, and shows one less.
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** The home folder of it all. */
	Path home() {
		return home;
	}

	Path photos() {
		return home.resolve("photos");
	}

	int photoCount() {
		return PHOTOS;
	}

	Path letters() {
		return home.resolve("letters");
	}

	int letterCount() {
		return letterCount;
	}

	Path endless() {
		return home.resolve("films");
	}

	Path manifest() {
		return home.resolve("SHA256SUMS");
	}

	int manifestLines() {
		try {
			return Files.readAllLines(manifest(), StandardCharsets.UTF_8).size();
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** Changes one of the letters. */
	Path damage() throws IOException {
		Path letter = letters().resolve(LETTERS.getFirst());
		Files.writeString(letter, "Not what it was");
		return letter;
	}

	@Override
	public void close() throws IOException {
		Files.walkFileTree(home, new SimpleFileVisitor<>() {
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
	}
}
