// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.fermata.core.internal.json.JsonRecord;
import org.fermata.core.internal.json.JsonSyntaxException;

/** Reads a tape, line by line, and refuses what is none. Not thread-safe. */
final class TapeReader implements AutoCloseable {

	/** A longer first line is no header, but maybe a film. */
	private static final int LONGEST_HEADER_BYTES = 64 * 1024;

	private final Path tape;
	private final InputStream in;
	private String operation;
	private int line;
	private boolean ended;

	private TapeReader(Path tape, InputStream in) {
		this.tape = tape;
		this.in = in;
	}

	/**
	 * Begins to read.
	 *
	 * @throws BrokenTapeException if this is no tape, or one of a newer version
	 * @throws IOException if it cannot be read
	 */
	static TapeReader open(Path tape) throws IOException {
		// Not a channel, as in TapeWriter.
		TapeReader reader = new TapeReader(tape, new BufferedInputStream(new FileInputStream(tape.toFile())));
		try {
			reader.readHeader();
		} catch (Throwable failure) {
			reader.close();
			throw failure;
		}
		return reader;
	}

	/** Reads a whole tape, so that a broken one is found before anything is done after it. */
	static void check(Path tape) throws IOException {
		try (TapeReader reader = open(tape)) {
			while (reader.next() != null) {
				// next() looks
			}
		}
	}

	String operation() {
		return operation;
	}

	private void readHeader() throws IOException {
		String text = text(LONGEST_HEADER_BYTES);
		if (text == null) {
			throw broken("broken.empty");
		}
		Map<String, Object> header;
		try {
			header = JsonRecord.parse(text);
		} catch (JsonSyntaxException noRecord) {
			throw new BrokenTapeException(tape, line, TapeWords.format("broken.noTape"), noRecord);
		}
		if (!(header.get(TapeEvent.HEADER) instanceof Long version) || version < 1) {
			throw broken("broken.noTape");
		}
		if (version > TapeEvent.VERSION) {
			throw broken("broken.version", version, TapeEvent.VERSION);
		}
		operation = String.valueOf(header.get(TapeEvent.OPERATION));
	}

	/** The next event; null after the end. */
	TapeLine next() throws IOException {
		String text = text(Integer.MAX_VALUE);
		if (text == null && ended) {
			return null;
		}
		if (text == null) {
			throw broken("broken.noEnd");
		}
		if (ended) {
			throw broken("broken.afterEnd");
		}
		TapeEvent event = event(text);
		ended = event.is(TapeEvent.END);
		return new TapeLine(line, event);
	}

	private TapeEvent event(String text) throws BrokenTapeException {
		try {
			TapeEvent event = new TapeEvent(JsonRecord.parse(text));
			if (!(event.kind() instanceof String kind) || !TapeEvent.KINDS.contains(kind)) {
				throw broken("broken.event", String.valueOf(event.kind()));
			}
			return event;
		} catch (JsonSyntaxException noRecord) {
			throw new BrokenTapeException(tape, line, TapeWords.format("broken.json", noRecord.getMessage()),
					noRecord);
		}
	}

	/** The next line; null if there is none. */
	private String text(int longest) throws IOException {
		line++;
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int next = in.read();
		while (next != '\n' && next >= 0 && bytes.size() < longest) {
			bytes.write(next);
			next = in.read();
		}
		if (next < 0 && bytes.size() == 0) {
			return null;
		}
		if (next != '\n') {
			throw broken(line == 1 ? "broken.noTape" : "broken.cut");
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
		} catch (CharacterCodingException noText) {
			throw new BrokenTapeException(tape, line, TapeWords.format("broken.text"), noText);
		}
	}

	private BrokenTapeException broken(String key, Object... arguments) {
		return new BrokenTapeException(tape, line, TapeWords.format(key, arguments), null);
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
