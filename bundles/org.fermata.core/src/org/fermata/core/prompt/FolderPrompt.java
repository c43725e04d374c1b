// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.prompt;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for a folder or a file. Whether it exists, and which of the two it is, is for the operation to find out, off the
 * UI thread.
 *
 * @param label the question
 * @param suggestion what stands in the field at first
 * @param file whether a presenter offers files to choose from, not folders; either can be typed
 */
public record FolderPrompt(String label, Optional<Path> suggestion, boolean file) implements Prompt<Path> {

	/** @throws NullPointerException if the label or the suggestion is missing */
	public FolderPrompt {
		Objects.requireNonNull(label);
		Objects.requireNonNull(suggestion);
	}

	/**
	 * Offers folders to choose from.
	 *
	 * @throws NullPointerException if the label or the suggestion is missing
	 */
	public FolderPrompt(String label, Optional<Path> suggestion) {
		this(label, suggestion, false);
	}

	/** Refuses blanks only: whether it exists the file system says, and that may take its time. */
	@Override
	public void check(Path answer) {
		if (answer == null || answer.toString().isBlank()) {
			throw new IllegalArgumentException(PromptWords.format("folder.empty"));
		}
	}
}
