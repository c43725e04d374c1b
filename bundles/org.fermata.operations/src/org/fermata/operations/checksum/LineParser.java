// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

/**
 * The grammar of one manifest line, after split_3, bsd_split_3 and filename_unescape in coreutils 9.1's digest.c, with
 * one char per byte. It remembers from line to line whether the manifest is of the reversed form (one space, no mark):
 * the first plain line decides, so that nobody can smuggle in a name that begins with a space.
 */
final class LineParser {

	/** Digits, a blank and at least one byte of name. */
	private static final int SHORTEST = Sha256.HEX_DIGITS + 2;
	private static final String TAG = "SHA256";

	private enum Form { UNDECIDED, MARKED, REVERSED }

	private Form form = Form.UNDECIDED;

	record Parsed(Sha256 digest, String name) { }

	/** Null if the line is broken. */
	Parsed parse(String line) {
		int start = afterBlanks(line, 0);
		boolean escaped = at(line, start) == '\\';
		if (escaped) {
			start++;
		}
		if (line.startsWith(TAG, start)) {
			int open = start + TAG.length();
			open += at(line, open) == ' ' ? 1 : 0;
			return at(line, open) == '(' ? tagged(line.substring(open + 1), escaped) : null;
		}
		return plain(line.substring(start), escaped);
	}

	private Parsed plain(String text, boolean escaped) {
		if (text.length() < SHORTEST || !isBlank(text.charAt(Sha256.HEX_DIGITS))) {
			return null;
		}
		Sha256 digest = digest(text.substring(0, Sha256.HEX_DIGITS));
		if (digest == null) {
			return null;
		}
		String name = text.substring(Sha256.HEX_DIGITS + 1);
		char mark = name.charAt(0);
		if (name.length() == 1 || mark != ' ' && mark != '*') {
			if (form == Form.MARKED) {
				return null;
			}
			form = Form.REVERSED;
		} else if (form != Form.REVERSED) {
			form = Form.MARKED;
			name = name.substring(1);
		}
		return parsed(digest, name, escaped);
	}

	private static Parsed tagged(String text, boolean escaped) {
		int close = text.lastIndexOf(')');
		if (close < 0) {
			return null;
		}
		int equals = afterBlanks(text, close + 1);
		if (at(text, equals) != '=') {
			return null;
		}
		Sha256 digest = digest(text.substring(afterBlanks(text, equals + 1)));
		return digest == null ? null : parsed(digest, text.substring(0, close), escaped);
	}

	private static Parsed parsed(Sha256 digest, String name, boolean escaped) {
		String plain = escaped ? unescaped(name) : name;
		return plain == null ? null : new Parsed(digest, plain);
	}

	private static Sha256 digest(String hex) {
		try {
			return Sha256.parse(hex);
		} catch (IllegalArgumentException notHexadecimal) {
			return null; // the caller reports the line
		}
	}

	private static String unescaped(String name) {
		StringBuilder plain = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			if (c == '\\') {
				switch (at(name, ++i)) {
					case 'n' -> plain.append('\n');
					case 'r' -> plain.append('\r');
					case '\\' -> plain.append('\\');
					default -> {
						return null;
					}
				}
			} else {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	private static int afterBlanks(String text, int from) {
		int i = from;
		while (isBlank(at(text, i))) {
			i++;
		}
		return i;
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t';
	}

	/** NUL past the end, as in C; no line has one inside. */
	private static char at(String text, int index) {
		return index < text.length() ? text.charAt(index) : 0;
	}
}
