// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.prompt;

import java.util.Objects;
import java.util.Optional;

/**
 * Asks for a line of text.
 *
 * @param label the question
 * @param suggested what stands in the field at first; empty for nothing, and then there is no suggestion
 */
public record TextPrompt(String label, String suggested) implements Prompt<String> {

	/** @throws NullPointerException if the label or the suggestion is missing */
	public TextPrompt {
		Objects.requireNonNull(label);
		Objects.requireNonNull(suggested);
	}

	@Override
	public Optional<String> suggestion() {
		return suggested.isEmpty() ? Optional.empty() : Optional.of(suggested);
	}

	@Override
	public void check(String answer) {
		if (answer == null || answer.isBlank()) {
			throw new IllegalArgumentException(PromptWords.format("text.empty"));
		}
	}
}
