// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.prompt;

import java.util.Objects;
import java.util.Optional;

/**
 * Asks for a whole number between two ends.
 *
 * @param label the question
 * @param minimum the lowest answer
 * @param maximum the highest answer
 * @param suggested where the slider stands at first
 */
public record SliderPrompt(String label, int minimum, int maximum, int suggested) implements Prompt<Integer> {

	/** @throws IllegalArgumentException if the ends are swapped or the suggestion is not between them */
	public SliderPrompt {
		Objects.requireNonNull(label);
		if (minimum > maximum) {
			throw new IllegalArgumentException("A slider cannot go from " + minimum + " down to " + maximum);
		}
		if (suggested < minimum || suggested > maximum) {
			throw new IllegalArgumentException(
					"The slider's value " + suggested + " is not between " + minimum + " and " + maximum);
		}
	}

	/** The same question with the slider standing elsewhere. */
	public SliderPrompt suggesting(int value) {
		return new SliderPrompt(label, minimum, maximum, value);
	}

	@Override
	public Optional<Integer> suggestion() {
		return Optional.of(suggested);
	}

	@Override
	public void check(Integer answer) {
		if (answer == null || answer < minimum || answer > maximum) {
			throw refusal(String.valueOf(answer));
		}
	}

	/** What to say of something typed that is no number, or none between the ends. */
	public IllegalArgumentException refusal(String typed) {
		return new IllegalArgumentException(PromptWords.format("slider.range", minimum, maximum, typed));
	}
}
