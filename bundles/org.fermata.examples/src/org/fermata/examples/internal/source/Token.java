// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal.source;

/**
 * A stretch of a source that is shown in a colour of its own.
 *
 * @param kind what it is
 * @param offset of its first character
 * @param length in characters
 */
public record Token(Kind kind, int offset, int length) {

	/** What has a colour of its own. */
	public enum Kind {
		/** A word of the language. */
		KEYWORD,
		/** A comment, of whichever kind. */
		COMMENT,
		/** A string, a text block or a character. */
		STRING
	}
}
