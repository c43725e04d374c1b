// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.Test;

/** What the comparison with {@code sha256sum} cannot show. */
public final class ManifestReaderTest {

	private static final String HEX = "0123456789abcdef".repeat(4);

	@Test
	public void brokenLinesCarryTheirNumberAndDoNotEndTheReading() {
		List<ManifestReader.Line> lines = read("# c\n\nnonsense\n" + HEX + "  a\n\r\nmore\n" + HEX + "  b");
		assertEquals(List.of(3L, 4L, 6L, 7L), lines.stream().map(ManifestReader.Line::number).toList());
		assertTrue(lines.get(0) instanceof ManifestReader.Broken);
		assertEquals("m: 6: improperly formatted SHA256 checksum line",
				((ManifestReader.Broken) lines.get(2)).message(FileName.ofOctets("m")));
		assertEquals(FileName.ofOctets("b"), ((ManifestReader.Entry) lines.get(3)).name());
		assertEquals(HEX, ((ManifestReader.Entry) lines.get(3)).digest().hex());
	}

	@Test
	public void aNulBreaksTheLineInsteadOfShorteningTheName() {
		List<ManifestReader.Line> lines = read(HEX + "  a\0b\n" + HEX + "  c\n");
		assertTrue(((ManifestReader.Broken) lines.get(0)).words().contains("NUL"));
		assertEquals(FileName.ofOctets("c"), ((ManifestReader.Entry) lines.get(1)).name());
	}

	@Test
	public void theLongestLineIsReadAndALongerOneIsBroken() {
		String longest = "x".repeat(ManifestReader.LONGEST_LINE - HEX.length() - 2);
		List<ManifestReader.Line> lines = read(HEX + "  " + longest + "\n" + HEX + "  " + longest + "y\n" + HEX + "  a\n");
		assertEquals(FileName.ofOctets(longest), ((ManifestReader.Entry) lines.get(0)).name());
		assertTrue(((ManifestReader.Broken) lines.get(1)).words().contains("65,536"));
		assertEquals(new ManifestReader.Entry(3, Sha256.parse(HEX), FileName.ofOctets("a")), lines.get(2));
	}

	@Test
	public void aGigabyteWithoutANewlineIsOneBrokenLine() throws IOException {
		try (ManifestReader reader = new ManifestReader(new Endless(1L << 30))) {
			assertTrue(reader.next() instanceof ManifestReader.Broken);
			assertFalse(reader.hasNext());
		}
	}

	@Test
	public void linesAreReadOnlyAsTheyAreAskedFor() {
		byte[] text = (HEX + "  a\n").repeat(100_000).getBytes(ISO_8859_1);
		ByteArrayInputStream in = new ByteArrayInputStream(text);
		new ManifestReader(in).next();
		assertTrue(in.available() > text.length - 2 * ManifestReader.LONGEST_LINE);
	}

	@Test
	public void aFaultOfTheStreamComesThrough() {
		ManifestReader reader = new ManifestReader(new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("gone");
			}
		});
		assertEquals("gone", assertThrows(UncheckedIOException.class, reader::hasNext).getCause().getMessage());
	}

	@Test
	public void afterTheLastLineThereIsNone() {
		ManifestReader reader = new ManifestReader(InputStream.nullInputStream());
		assertFalse(reader.hasNext());
		assertThrows(NoSuchElementException.class, reader::next);
	}

	@Test
	public void closingClosesTheStream() throws IOException {
		boolean[] closed = new boolean[1];
		new ManifestReader(new ByteArrayInputStream(new byte[0]) {
			@Override
			public void close() {
				closed[0] = true;
			}
		}).close();
		assertTrue(closed[0]);
	}

	@Test
	public void checksumsAreReadAndSpelledDigitByDigit() {
		assertEquals(HEX, Sha256.parse(HEX.toUpperCase()).hex());
		assertEquals(Sha256.parse(HEX), Sha256.parse(HEX.toUpperCase()));
		assertThrows(IllegalArgumentException.class, () -> Sha256.parse(HEX.substring(1)));
		assertThrows(IllegalArgumentException.class, () -> Sha256.parse(HEX.replace('f', '\u0666')));
	}

	private static List<ManifestReader.Line> read(String text) {
		List<ManifestReader.Line> lines = new ArrayList<>();
		new ManifestReader(new ByteArrayInputStream(text.getBytes(ISO_8859_1))).forEachRemaining(lines::add);
		return lines;
	}

	private static final class Endless extends InputStream {
		private long left;

		Endless(long size) {
			left = size;
		}

		@Override
		public int read() {
			return left-- > 0 ? 'x' : -1;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			left -= length;
			return left > 0 ? length : -1;
		}
	}
}
