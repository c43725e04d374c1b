// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.output;

/**
 * A column of an operation's results.
 *
 * @param title its heading
 * @param width how wide it should be, in average characters
 * @param kind how its cells are read
 */
public record Column(String title, int width, Kind kind) {

	/** How the cells of a column are read. */
	public enum Kind {
		/** Words; aligned left. */
		TEXT,
		/** Names of files; aligned left, shortened in the middle. */
		PATH,
		/** Numbers and sizes; aligned right. */
		NUMBER,
		/** Hexadecimal digits and the like; in a fixed-width font. */
		CODE
	}
}
