// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.prompt;

import java.util.Objects;
import java.util.Optional;

/**
 * A pause until somebody presses Continue. Its only answer is {@code true}: who does not want to go on
 * cancels the operation.
 *
 * @param label what one should know before going on
 */
public record ConfirmPrompt(String label) implements Prompt<Boolean> {

	/** @throws NullPointerException if the label is missing */
	public ConfirmPrompt {
		Objects.requireNonNull(label);
	}

	@Override
	public Optional<Boolean> suggestion() {
		return Optional.of(Boolean.TRUE);
	}

	@Override
	public void check(Boolean answer) {
		if (!Boolean.TRUE.equals(answer)) {
			throw new IllegalArgumentException(PromptWords.format("confirm.only"));
		}
	}
}
