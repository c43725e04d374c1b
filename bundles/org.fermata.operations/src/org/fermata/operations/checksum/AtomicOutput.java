// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * A file that is there whole or not at all: written beside its target, put to disk, then moved onto it in one step.
 * Closed without {@link #commit()}, it leaves nothing behind and an older file as it was. A target that is a link stays
 * one, as with the shell's redirection. A replaced file hands on its permissions (and, where allowed, its owner); its
 * other hard links keep the old content. A killed JVM leaves a file {@code .fermata-*.part}.
 *
 * <p>For one thread. An interrupt ends it with {@link ClosedByInterruptException}; messages of all other faults are for
 * people.
 */
public final class AtomicOutput extends OutputStream {

	private final OutputTarget target;
	private final Path part;
	private final FileChannel channel;
	private final OutputStream out;
	private boolean broken;
	private final AtomicBoolean open = new AtomicBoolean(true); // taken down by whoever closes

	/** @throws IOException if nothing can be written there; nothing is left behind then */
	public AtomicOutput(Path target) throws IOException {
		this(target, UnaryOperator.identity());
	}

	/** @param layer put around the file; where tests let the disk fail */
	AtomicOutput(Path target, UnaryOperator<OutputStream> layer) throws IOException {
		this.target = OutputTarget.of(target);
		this.part = this.target.newPart();
		try {
			channel = FileChannel.open(part, StandardOpenOption.WRITE);
		} catch (IOException fault) {
			Files.deleteIfExists(part);
			throw this.target.described(fault);
		}
		out = new BufferedOutputStream(layer.apply(Channels.newOutputStream(channel)), 64 * 1024);
	}

	/**
	 * Whether this is another name of the standard output, such as {@code /dev/stdout}. What is open already cannot be
	 * replaced in one step; it is to be written to where it stands.
	 */
	public static boolean isStandardOutput(Path target) {
		return OutputTarget.isStandardOutput(target);
	}

	@Override
	public void write(int octet) throws IOException {
		attempt(() -> out.write(octet));
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		attempt(() -> out.write(bytes, offset, length));
	}

	@Override
	public void flush() throws IOException {
		attempt(out::flush);
	}

	/**
	 * Puts all that was written to disk and in the place of the target, and closes.
	 *
	 * @throws IOException if that fails, or if any write before did; the target is untouched then
	 */
	public void commit() throws IOException {
		try (this) {
			flush();
			attempt(() -> {
				channel.force(true);
				channel.close();
				Files.move(part, target.file(), StandardCopyOption.ATOMIC_MOVE);
			});
			target.syncFolder();
		}
	}

	/** Throws away what was not committed, even if another thread is held up in writing it. */
	@Override
	public void close() throws IOException {
		if (open.compareAndSet(true, false)) {
			try (channel) {
				Files.deleteIfExists(part);
			}
		}
	}

	private interface Step {
		void run() throws IOException;
	}

	private void attempt(Step step) throws IOException {
		if (!open.get()) {
			throw target.failure("output.closed", null);
		}
		if (broken) {
			throw target.failure("output.broken", null); // a buffer may go on after a fault, with a hole in the file
		}
		broken = true;
		try {
			step.run();
		} catch (ClosedByInterruptException stopped) {
			throw stopped;
		} catch (IOException fault) {
			throw target.described(fault);
		}
		broken = false;
	}
}
