// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Names that trip programs, one char per byte. */
final class OddNames {

	static final List<String> ALL = List.of(
			"plain", "with space", " leading", "trailing ", " ", "tab\tinside", "\t", "new\nline", "at end\n", "\n",
			"carriage\rreturn", "at end\r", "both\r\n", "back\\slash", "\\", "\\n", "\\\n\\r", "end\\",
			"*star", "*", "-", "--", "--help", "--workers", "-data", "-rf", "@file", "#comment", "'quote\"", "$(x)",
			"%41", "a:b", "?", "~", "SHA256 (x) = y", "escape\u001b[31m", "delete\u007f",
			utf8("gr\u00fc\u00dfe"), utf8("e\u0301 decomposed"), utf8("\u65e5\u672c\u8a9e"), utf8("\ud83d\ude00"),
			utf8("\u202eright to left"), utf8("\u2028"), utf8("replacement \ufffd"),
			"latin1 \u00e9", "\u00ff\u00fe", "broken \u00c3", "overlong \u00c0\u00af", "\u00ff\n\\", "end \u0080",
			"x".repeat(255), utf8("\u00e9").repeat(127), "\u00ff".repeat(255));

	private OddNames() {
	}

	private static String utf8(String text) {
		return new String(text.getBytes(UTF_8), ISO_8859_1);
	}

	/** A folder with a file of each name and the name as its content, and folders of such names with files in them. */
	static void tree(Sandbox sandbox, String folder) throws IOException, InterruptedException {
		sandbox.write("names", String.join("\0", ALL) + '\0');
		sandbox.bash("mkdir -p '" + folder + "/empty' && export LC_ALL=C && while IFS= read -r -d '' name; do "
				+ "printf %s \"$name\" > \"" + folder + "/$name\" && mkdir -p \"" + folder + "/in/$name\" && "
				+ "printf 2%s \"$name\" > \"" + folder + "/in/$name/file\" || exit 1; done < names");
	}
}
