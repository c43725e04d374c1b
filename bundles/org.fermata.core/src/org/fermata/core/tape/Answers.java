// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.fermata.core.prompt.ChoicePrompt;
import org.fermata.core.prompt.ConfirmPrompt;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.prompt.TextPrompt;

/** Answers as a tape holds them. */
final class Answers {

	private static final String ANSWER = "answer";
	private static final String LOCATION = "uri";

	private Answers() {
	}

	/** The question with its answer. */
	static TapeEvent note(TapeEvent asked, Object answer) {
		return switch (answer) {
		case Integer number -> asked.with(ANSWER, number.longValue());
		case Path path when !isItsText(path) -> asked.with(LOCATION, path.toUri().toString());
		case Path path -> asked.with(ANSWER, path.toString());
		default -> asked.with(ANSWER, answer);
		};
	}

	/** Whether a path can be made of its text again; not if its name is no text here, or if it lies in an archive. */
	private static boolean isItsText(Path path) {
		try {
			return Path.of(path.toString()).equals(path);
		} catch (InvalidPathException noText) {
			return false;
		}
	}

	/**
	 * The answer to a question.
	 *
	 * @throws IllegalArgumentException if it does not fit the question, with what is wrong
	 */
	@SuppressWarnings("unchecked") // the kind of prompt says the type of its answer
	static <T> T read(TapeEvent noted, Prompt<T> prompt) {
		Object value = noted.fields().get(ANSWER);
		Object answer = switch (prompt) {
		case SliderPrompt slider when value instanceof Long number && number == number.intValue() -> number.intValue();
		case ConfirmPrompt confirm when value instanceof Boolean -> value;
		case ChoicePrompt choice when value instanceof String -> value;
		case TextPrompt text when value instanceof String -> value;
		case FolderPrompt folder when value instanceof String path -> Path.of(path);
		case FolderPrompt folder when noted.fields().get(LOCATION) instanceof String uri -> Path.of(URI.create(uri));
		default -> throw new IllegalArgumentException(TapeWords.format("answer.kind"));
		};
		prompt.check((T) answer);
		return (T) answer;
	}
}
