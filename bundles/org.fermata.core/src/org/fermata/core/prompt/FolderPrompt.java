// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.prompt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for a folder, or a file, that exists.
 *
 * @param label the question
 * @param suggestion what stands in the field at first
 */
public record FolderPrompt(String label, Optional<Path> suggestion) implements Prompt<Path> {

	/** @throws NullPointerException if the label or the suggestion is missing */
	public FolderPrompt {
		Objects.requireNonNull(label);
		Objects.requireNonNull(suggestion);
	}

	@Override
	public void check(Path answer) {
		if (answer == null || answer.toString().isBlank()) {
			throw new IllegalArgumentException(PromptWords.format("folder.empty"));
		}
		if (!Files.exists(answer)) {
			throw new IllegalArgumentException(PromptWords.format("folder.missing", answer));
		}
	}
}
