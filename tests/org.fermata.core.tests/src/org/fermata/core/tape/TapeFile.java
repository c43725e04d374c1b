// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fermata.core.engine.Routine;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** A tape for one test. */
final class TapeFile extends ExternalResource {

	static final String HEADER = "{\"fermata-tape\":1,\"operation\":\"operation\",\"started\":\"2026-01-31T12:00:00Z\"}";
	static final String DONE = "{\"event\":\"end\",\"outcome\":\"done\"}";
	static final String STOPPED = "{\"event\":\"end\",\"outcome\":\"stopped\"}";

	private final TemporaryFolder folder = new TemporaryFolder();

	@Override
	protected void before() throws IOException {
		folder.create();
	}

	@Override
	protected void after() {
		folder.delete();
	}

	Path path() {
		return folder.getRoot().toPath().resolve("operation.tape");
	}

	/** The lines without the header. */
	List<String> events() {
		try {
			List<String> lines = Files.readAllLines(path());
			return lines.subList(1, lines.size());
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** Writes a tape by hand: these lines after a header. */
	void write(String... events) {
		List<String> lines = new ArrayList<>(List.of(HEADER));
		lines.addAll(List.of(events));
		writeText(String.join("\n", lines) + "\n");
	}

	void writeText(String text) {
		try {
			Files.writeString(path(), text);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	static String print(String text) {
		return "{\"event\":\"print\",\"text\":\"" + text + "\"}";
	}

	static String row(String cell) {
		return "{\"event\":\"row\",\"cells\":[\"" + cell + "\"],\"level\":\"OK\"}";
	}

	<T> Routine<T> recording(Routine<T> routine) {
		return Tape.recording("operation", routine, path());
	}

	<T> Routine<T> replaying(Routine<T> routine) {
		return Tape.replaying(routine, path());
	}
}
