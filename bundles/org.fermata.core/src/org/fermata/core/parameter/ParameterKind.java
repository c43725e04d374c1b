// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

import java.util.Locale;
import java.util.Optional;

/** What a parameter takes. */
public enum ParameterKind {

	/** A whole number between two ends. Its value is an {@link Integer}. */
	NUMBER,
	/** A line of text. Its value is a {@link String}. */
	TEXT,
	/** One of several. Its value is the {@link String} that stands for it. */
	CHOICE,
	/** Yes or no. Its value is a {@link Boolean}. */
	FLAG,
	/** A folder. Its value is a {@link java.nio.file.Path}. */
	FOLDER,
	/** A file. Its value is a {@link java.nio.file.Path}. */
	FILE,
	/** Files or folders, at least one. Its value is a {@link java.util.List} of {@link java.nio.file.Path}s. */
	FILES;

	/** What declarations call it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether it is a place on disk, or several. */
	public boolean isPath() {
		return this == FOLDER || this == FILE || this == FILES;
	}

	/** The kind that declarations call so; empty if there is none. */
	public static Optional<ParameterKind> of(String word) {
		for (ParameterKind kind : values()) {
			if (kind.word().equals(word)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}
}
