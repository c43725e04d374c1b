// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Names that trip programs, one char per byte, made by the shell so that no code under test has a part in it. */
final class OddNames {

	static final List<String> ALL = List.of(
			"plain", "with space", " leading", "trailing ", "  two leading", " ", "tab\tinside", "\t",
			"new\nline", "newline at end\n", "\n", "carriage\rreturn", "carriage return at end\r", "both\r\n",
			"back\\slash", "\\", "\\n", "\\\\", "\\\n\\r", "end\\",
			"*star", "*", "-", "--", "--help", "-rf", "#comment", "'quote\"", "$(x)", "%41", "a:b", "?", "~",
			"SHA256 (x) = y", "(", ")", "=", "bell\u0007", "escape\u001b[31m", "delete\u007f",
			utf8("gr\u00fc\u00dfe"), utf8("e\u0301 decomposed"), utf8("\u00e9 composed"), utf8("\u65e5\u672c\u8a9e"),
			utf8("\ud83d\ude00"), utf8("\u202eright to left"), utf8("\u2028"), utf8("replacement \ufffd"), utf8("\ufeffbom"),
			"latin1 \u00e9", "\u00ff\u00fe", "broken \u00c3", "overlong \u00c0\u00af", "surrogate \u00ed\u00a0\u0080",
			"\u00ff\n\\", "odd at end \u0080", "x".repeat(255), utf8("\u00e9").repeat(127), "\u00ff".repeat(255));

	private OddNames() { }

	private static String utf8(String text) {
		return new String(text.getBytes(UTF_8), ISO_8859_1);
	}

	/** A file of each name, with the name as its content. */
	static void create(Sandbox sandbox) throws IOException {
		String names = String.join("\0", ALL) + '\0';
		Sandbox.Output made = sandbox.tryBash(names,
				"while IFS= read -r -d '' name; do printf %s \"$name\" > \"./$name\" || exit 1; done");
		if (made.exit() != 0) {
			throw new IOException(made.err());
		}
	}
}
