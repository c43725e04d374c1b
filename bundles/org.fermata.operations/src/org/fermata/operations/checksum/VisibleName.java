// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HexFormat;

/** A name as people may see it: one line, nothing invisible that acts, and different from other names. */
final class VisibleName {


	private VisibleName() { }

	static String of(String octets) {
		for (int i = 0; i < octets.length(); i++) {
			char c = octets.charAt(i);
			if (c < ' ' || c >= 0x7f) {
				return decoded(octets);
			}
		}
		return octets;
	}

	private static String decoded(String octets) {
		CharsetDecoder decoder = UTF_8.newDecoder(); // reports what is no text, so that it can be spelled
		ByteBuffer bytes = ByteBuffer.wrap(octets.getBytes(ISO_8859_1));
		CharBuffer text = CharBuffer.allocate(bytes.remaining());
		StringBuilder visible = new StringBuilder(bytes.remaining() + 16);
		CoderResult result;
		do {
			result = decoder.decode(bytes, text, true);
			text.flip().codePoints().forEach(point -> append(visible, point));
			text.clear();
			if (result.isError()) {
				visible.append("\\x").append(HexFormat.of().toHexDigits(bytes.get()));
			}
		} while (result.isError());
		return visible.toString();
	}

	private static void append(StringBuilder visible, int point) {
		if (point < ' ' || point == 0x7f) {
			// Spelled like bytes that are no text: few fonts have the pictures that Unicode keeps for these.
			visible.append(String.format("\\x%02x", point));
		} else if (acts(point)) {
			visible.append(point < 0x10000 ? String.format("\\u%04x", point)
					: String.format("\\U%08x", point));
		} else {
			visible.appendCodePoint(point);
		}
	}

	/** Characters without a shape that break or reorder the line; joiners stay, since scripts and emoji need them. */
	private static boolean acts(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			case Character.FORMAT -> point != 0x200c && point != 0x200d;
			default -> false;
		};
	}
}
