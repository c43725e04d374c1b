// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.prompt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for one of several.
 *
 * @param label the question
 * @param choices the possible answers, at least one
 * @param suggested the index of the one that is chosen at first
 */
public record ChoicePrompt(String label, List<String> choices, int suggested) implements Prompt<String> {

	/** @throws IllegalArgumentException if there is no choice, or the suggestion is none of them */
	public ChoicePrompt {
		Objects.requireNonNull(label);
		choices = List.copyOf(choices);
		if (suggested < 0 || suggested >= choices.size()) {
			throw new IllegalArgumentException(
					"There is no choice number " + suggested + " among " + choices.size());
		}
	}

	@Override
	public Optional<String> suggestion() {
		return Optional.of(choices.get(suggested));
	}

	@Override
	public void check(String answer) {
		if (answer == null || !choices.contains(answer)) {
			throw new IllegalArgumentException(PromptWords.format("choice.none", answer, String.join(", ", choices)));
		}
	}
}
