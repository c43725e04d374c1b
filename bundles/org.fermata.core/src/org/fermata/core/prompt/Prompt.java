// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.prompt;

import java.util.List;
import java.util.Optional;

/**
 * A question that an operation asks and waits for. Immutable; what a presenter needs to show it and
 * nothing of how. The idea is ipywidgets' wait for a widget's change, with the widget left to whoever
 * presents the operation.
 *
 * @param <T> the answer
 */
public sealed interface Prompt<T> permits SliderPrompt, ConfirmPrompt, ChoicePrompt, TextPrompt, FolderPrompt {

	/** The question, in a few words. */
	String label();

	/** The answer that a presenter offers, and takes itself where nobody can be asked. */
	Optional<T> suggestion();

	/**
	 * Refuses an answer that does not fit.
	 *
	 * @throws IllegalArgumentException with a message for the person who answered
	 */
	void check(T answer);

	/** A whole number between two ends, suggested in the middle. */
	static SliderPrompt slider(String label, int minimum, int maximum) {
		return new SliderPrompt(label, minimum, maximum, (int) (minimum + ((long) maximum - minimum) / 2));
	}

	/** A pause until somebody presses Continue. */
	static ConfirmPrompt confirm(String label) {
		return new ConfirmPrompt(label);
	}

	/** One of several. The first is suggested. */
	static ChoicePrompt choice(String label, List<String> choices) {
		return new ChoicePrompt(label, choices, 0);
	}

	/** A line of text. */
	static TextPrompt text(String label, String suggested) {
		return new TextPrompt(label, suggested);
	}

	/** A folder, or a file that somebody types the name of. */
	static FolderPrompt folder(String label) {
		return new FolderPrompt(label, Optional.empty());
	}

	/** A file, or a folder that somebody types the name of. */
	static FolderPrompt file(String label) {
		return new FolderPrompt(label, Optional.empty(), true);
	}
}
