// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * What became of one line of a manifest. Immutable, for any thread.
 *
 * @param words for people: why the file could not be read; empty otherwise
 */
public record Checked(FileName name, Verdict verdict, String words) {

	/**
	 * The closed set of results, with the marks {@code sha256sum -c} prints. Scripts look for the marks, so these
	 * are not translated.
	 */
	public enum Verdict {
		/** The file has the listed checksum. */
		OK("OK"),
		/** It has another. */
		FAILED("FAILED"),
		/** It is not there, is no file, changed meanwhile or could not be read. */
		UNREADABLE("FAILED open or read");

		private final String mark;

		Verdict(String mark) {
			this.mark = mark;
		}

		/** The mark after the name. */
		public String mark() {
			return mark;
		}
	}

	static Checked compared(FileName name, boolean equal) {
		return new Checked(name, equal ? Verdict.OK : Verdict.FAILED, "");
	}

	static Checked unreadable(FileName name, String words) {
		return new Checked(name, Verdict.UNREADABLE, words);
	}

	/** The line with its newline, byte for byte as {@code sha256sum -c} prints it. */
	public byte[] bytes() {
		FileName.Spelling spelling = name.inResults();
		return (spelling.mark() + spelling.name() + ": " + verdict.mark() + '\n').getBytes(ISO_8859_1);
	}

	/** One line for people: the reason where there is one, else the mark. */
	public String message() {
		return Messages.get("failure.line", name.display(), words.isEmpty() ? verdict.mark() : words);
	}
}
