// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.fermata.core.engine.OperationFailure;
import org.fermata.core.terminal.TerminalOutput;
import org.fermata.core.terminal.TerminalSession;
import org.fermata.operations.checksum.AtomicOutput;
import org.fermata.operations.checksum.FileOutcome;
import org.fermata.operations.checksum.OutcomeSink;

/**
 * Writes a manifest as its lines come, to standard output or beside a file that it replaces in the end. A file that
 * is standard output under another name, such as {@code /dev/stdout}, is written to where it stands.
 */
final class ManifestOutput implements OutcomeSink, Closeable {

	private final TerminalOutput standard;
	private final TerminalSession session;
	private final Optional<Path> target;
	private final Optional<Path> older; // the file to be replaced, past all links
	private volatile AtomicOutput file; // written by the routine, read by whoever closes

	ManifestOutput(TerminalSession session, Optional<Path> target) {
		this.standard = session.output();
		this.session = session;
		this.target = target;
		this.older = target.flatMap(ManifestOutput::existing);
	}

	private static Optional<Path> existing(Path path) {
		try {
			return Optional.of(path.toRealPath());
		} catch (IOException notThereYet) {
			return Optional.empty();
		}
	}

	@Override
	public void begin() throws OperationFailure {
		if (target.isPresent() && !AtomicOutput.isStandardOutput(target.get())) {
			attempt(() -> file = new AtomicOutput(target.get()));
		}
	}

	/** By whatever way it is reached; most files have another name and cost no look at it. */
	@Override
	public boolean isOwnFile(Path path) {
		Path name = path.getFileName();
		if (older.isEmpty() || !older.get().endsWith(name) && !target.orElseThrow().endsWith(name)) {
			return false;
		}
		try {
			return Files.isSameFile(path, older.get());
		} catch (IOException gone) {
			return false; // what is to be said of it is said when it is read
		}
	}

	@Override
	public void accept(FileOutcome outcome) throws OperationFailure {
		switch (outcome) {
		case FileOutcome.Hashed hashed -> write(hashed.line().bytes());
		case FileOutcome.Failed failure -> session.say(failure.message());
		case FileOutcome.Skipped skip -> session.say(Messages.get("skipped", skip.name().display(), skip.words()));
		}
	}

	private void write(byte[] line) throws OperationFailure {
		if (file == null) {
			standard.write(line);
		} else {
			attempt(() -> file.write(line));
		}
	}

	@Override
	public void note(String message) {
		session.say(message);
	}

	@Override
	public void complete() throws OperationFailure {
		if (file == null) {
			standard.flush();
		} else {
			attempt(() -> file.commit());
		}
	}

	/** The file's own messages are for people. */
	private static void attempt(StatusLine.OutputAction action) throws OperationFailure {
		try {
			action.run();
		} catch (IOException fault) {
			throw new OperationFailure(fault.getMessage());
		}
	}

	/** Throws away a file that was not completed. */
	@Override
	public void close() throws IOException {
		if (file == null) {
			standard.close();
		} else {
			file.close();
		}
	}
}
