// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * SHA-256 of one file after the other, and the check of one against a manifest. What is wrong with a file is a result,
 * not an exception.
 *
 * <p>For any number of threads at once. Each call in flight uses a buffer of {@value #BUFFER_BYTES} bytes outside the
 * heap; as many as there are processors are kept for the next calls and go with this object. They belong to no thread,
 * so threads of a pool that outlives this object keep nothing.
 *
 * <p>A call stops when its {@link ByteProgress} throws or its thread is interrupted; the file is closed in any case.
 */
public final class FileHash {

	/** Measured: throughput is flat from 64 KiB to 1 MiB, and worse where a buffer leaves the cache. */
	private static final int BUFFER_BYTES = 256 * 1024;

	/** A buffer and a digest at rest; written by any thread, each taken by one. */
	private final BlockingQueue<Desk> idle = new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

	/** What one call works with. */
	private record Desk(ByteBuffer buffer, MessageDigest digest) { }

	/**
	 * Reads a file to its end. That it is a regular file is looked up directly before it is opened, so neither a pipe
	 * nor a device holds the thread up.
	 *
	 * @return {@link FileOutcome.Hashed} or {@link FileOutcome.Failed}
	 * @throws ClosedByInterruptException if the thread is or was interrupted; its flag stays set
	 * @throws java.util.concurrent.CancellationException if the progress says so
	 */
	public FileOutcome hash(Path path, FileName name, ByteProgress progress) throws ClosedByInterruptException {
		BasicFileAttributes before = null;
		try {
			before = Files.readAttributes(path, BasicFileAttributes.class);
			if (!before.isRegularFile()) {
				return new FileOutcome.Failed(name, FileKind.notAFile(path, before));
			}
			return read(path, name, before, progress);
		} catch (ClosedByInterruptException stopped) {
			throw stopped;
		} catch (IOException fault) {
			return FileOutcome.Failed.of(name, fault, before == null ? Reason.MISSING : Reason.VANISHED);
		}
	}

	/**
	 * Reads a listed file and compares.
	 *
	 * @param folder where relative names of the manifest start
	 * @throws ClosedByInterruptException if the thread is or was interrupted; its flag stays set
	 * @throws java.util.concurrent.CancellationException if the progress says so
	 */
	public Checked check(ManifestReader.Entry entry, Path folder, ByteProgress progress)
			throws ClosedByInterruptException {
		FileName name = entry.name();
		if (name.isStandardInput()) {
			return Checked.unreadable(name, Reason.STANDARD_INPUT.words());
		}
		Path path;
		try {
			path = name.resolveAgainst(folder);
		} catch (InvalidPathException impossible) {
			return Checked.unreadable(name, Reason.MISSING.words());
		}
		return switch (hash(path, name, progress)) {
			case FileOutcome.Hashed hashed -> Checked.compared(name, entry.digest().equals(hashed.digest()));
			case FileOutcome.Failed failed -> Checked.unreadable(name, failed.words());
			case FileOutcome.Skipped skipped -> Checked.unreadable(name, skipped.words());
		};
	}

	private FileOutcome read(Path path, FileName name, BasicFileAttributes before, ByteProgress progress)
			throws IOException {
		Desk desk = Objects.requireNonNullElseGet(idle.poll(), FileHash::newDesk);
		try {
			long total = digest(path, desk, before.size(), progress);
			BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
			FileOutcome.Failed doubt = doubt(name, before, total, after);
			return doubt != null ? doubt
					: new FileOutcome.Hashed(name, total, Sha256.of(desk.digest().digest()));
		} finally {
			desk.digest().reset();
			idle.offer(desk);
		}
	}

	/** Stops once there is more than expected: a file that grows as fast as it is read would have no end. */
	private static long digest(Path path, Desk desk, long expected, ByteProgress progress) throws IOException {
		ByteBuffer buffer = desk.buffer();
		long total = 0;
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			while (expected == 0 || total <= expected) {
				int count = channel.read(buffer.clear());
				if (count < 0) {
					break;
				}
				desk.digest().update(buffer.flip());
				total += count;
				progress.bytes(count);
			}
		}
		return total;
	}

	/** Null if what was read is what the file was before and is after. */
	private static FileOutcome.Failed doubt(FileName name, BasicFileAttributes before, long total,
			BasicFileAttributes after) {
		long expected = before.size();
		// Pseudo files say 0 bytes and now, whatever they hold
		boolean same = after.size() == expected && (expected == 0
				|| after.lastModifiedTime().equals(before.lastModifiedTime())
				&& Objects.equals(after.fileKey(), before.fileKey()));
		if (expected > 0 && total != expected) {
			return same ? new FileOutcome.Failed(name, Reason.INCOMPLETE, words("incomplete.read", expected, total))
					: new FileOutcome.Failed(name, Reason.CHANGED, words("changed.read", expected, total));
		}
		if (same) {
			return null;
		}
		return after.size() == expected ? new FileOutcome.Failed(name, Reason.CHANGED)
				: new FileOutcome.Failed(name, Reason.CHANGED, words("changed.size", expected, after.size()));
	}

	private static String words(String key, long expected, long found) {
		return Messages.get(key, expected, found);
	}

	private static Desk newDesk() {
		try {
			return new Desk(ByteBuffer.allocateDirect(BUFFER_BYTES), MessageDigest.getInstance("SHA-256"));
		} catch (NoSuchAlgorithmException noJava) {
			throw new IllegalStateException(noJava); // every Java platform has to have it
		}
	}
}
