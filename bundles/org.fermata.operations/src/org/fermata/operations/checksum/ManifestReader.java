// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a manifest one after the other, understood as {@code sha256sum -c} of GNU coreutils 9.1 does: text,
 * binary, escaped, BSD and reversed forms, line ends of Unix and DOS; comments and blank lines are passed over. A
 * broken line is an element of its own, not an end. Two things are stricter than there: a line with a NUL is broken
 * (coreutils would check a file of the shortened name), and so is one longer than {@value #LONGEST_LINE} bytes.
 *
 * <p>Holds one line at a time. For one thread. It does not look at cancellation: stop asking for lines.
 */
public final class ManifestReader implements Iterator<ManifestReader.Line>, Closeable {

	/** Bytes a line may have: names end at 4,096, each byte may be escaped, and the rest is generosity. */
	public static final int LONGEST_LINE = 64 * 1024;

	/** What a line turned out to be. Immutable, for any thread. */
	public sealed interface Line {

		/** Counted from 1, with the lines that are passed over. */
		long number();
	}

	/** A checksum and the file it belongs to. */
	public record Entry(long number, Sha256 digest, FileName name) implements Line { }

	/** A line that cannot be understood; {@code words} say why and are for people. */
	public record Broken(long number, String words) implements Line {

		/** As {@code sha256sum -c --warn} says it: manifest, line number, words. */
		public String message(FileName manifest) {
			return Messages.get("manifest.line", manifest.display(), number, words);
		}
	}

	private static final int END = -1;

	private final InputStream in;
	private final LineParser parser = new LineParser();
	private final byte[] chunk = new byte[LONGEST_LINE];
	private int position;
	private int filled;

	private byte[] line = new byte[256];
	private int length;
	private boolean tooLong;

	private long number;
	private Line next;

	/** @param in the manifest's bytes, closed with this reader; buffering it again gains nothing */
	public ManifestReader(InputStream in) {
		this.in = in;
	}

	/** @throws UncheckedIOException if the manifest cannot be read on */
	@Override
	public boolean hasNext() {
		try {
			while (next == null && readLine()) {
				number++;
				next = understand();
			}
		} catch (IOException fault) {
			throw new UncheckedIOException(fault);
		}
		return next != null;
	}

	/** @throws UncheckedIOException if the manifest cannot be read on */
	@Override
	public Line next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		Line line = next;
		next = null;
		return line;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	/** Null for a line that means nothing: a comment or a blank one. */
	private Line understand() {
		if (length > 0 && line[0] == '#') {
			return null;
		}
		if (tooLong) {
			return new Broken(number, Messages.get("manifest.too.long", LONGEST_LINE));
		}
		int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
		if (end == 0) {
			return null;
		}
		String text = new String(line, 0, end, ISO_8859_1);
		if (text.indexOf('\0') >= 0) {
			return new Broken(number, Messages.get("manifest.nul"));
		}
		LineParser.Parsed parsed = parser.parse(text);
		return parsed == null ? new Broken(number, Messages.get("manifest.broken"))
				: new Entry(number, parsed.digest(), FileName.ofOctets(parsed.name()));
	}

	/** Fills {@link #line} up to a newline or the end; false if nothing was left. */
	private boolean readLine() throws IOException {
		length = 0;
		tooLong = false;
		boolean any = false;
		for (int octet = read(); octet != END; octet = read()) {
			if (octet == '\n') {
				return true;
			}
			any = true;
			if (length == LONGEST_LINE) {
				tooLong = true; // the rest is read over, so that the next line is found
			} else {
				append((byte) octet);
			}
		}
		return any;
	}

	private void append(byte octet) {
		if (length == line.length) {
			line = Arrays.copyOf(line, Math.min(LONGEST_LINE, length * 2));
		}
		line[length++] = octet;
	}

	private int read() throws IOException {
		if (position == filled) {
			position = 0;
			filled = Math.max(0, in.read(chunk));
			if (filled == 0) {
				return END;
			}
		}
		return chunk[position++] & 0xff;
	}
}
