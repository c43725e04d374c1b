// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.output;

import java.util.List;
import java.util.Objects;

/**
 * One result: a cell per column, and how it went.
 *
 * @param cells the cells, in the order of the columns, in words
 * @param level how it went
 */
public record ResultRow(List<String> cells, Level level) {

	/** How one result went. */
	public enum Level {
		/** As it should be. */
		OK,
		/** Left out for a good reason, or worth a look. */
		NOTE,
		/** Failed. */
		FAILED
	}

	/** @throws NullPointerException if a cell is missing */
	public ResultRow {
		cells = List.copyOf(cells);
		Objects.requireNonNull(level);
	}

	/** A row that went well. */
	public static ResultRow ok(String... cells) {
		return new ResultRow(List.of(cells), Level.OK);
	}
}
