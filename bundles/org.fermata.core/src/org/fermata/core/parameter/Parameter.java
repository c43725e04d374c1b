// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fermata.core.engine.NoPresenterException;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.prompt.ChoicePrompt;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.prompt.TextPrompt;

/**
 * The declaration of something that an operation has to be told. Immutable.
 *
 * @param name what it is called in code and, with two hyphens before it, in a terminal: a letter, then letters,
 *        digits and hyphens
 * @param label the question that a prompt asks for it
 * @param kind what it takes
 * @param minimum the lowest number; 0 for another kind
 * @param maximum the highest number; 0 for another kind
 * @param standard the word for the value that is suggested, and taken where nobody can be asked; empty for none
 * @param choices what can be chosen; empty for another kind
 * @param selection whether the workbench may take it from what is selected
 */
public record Parameter(String name, String label, ParameterKind kind, int minimum, int maximum, String standard,
		List<Choice> choices, boolean selection) {

	/** @throws IllegalArgumentException if the parts do not go together */
	public Parameter {
		Objects.requireNonNull(label);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(standard);
		choices = List.copyOf(choices);
		require(isName(name), name, "has no name that a parameter can have");
		require(kind != ParameterKind.NUMBER || minimum <= maximum, name, "has its ends swapped");
		require((kind == ParameterKind.CHOICE) != choices.isEmpty(), name, "takes choices if it is a choice, and only then");
		require(Choice.areDistinct(choices), name, "has the same choice twice");
		require(!selection || kind.isPath(), name, "is no folder or file that could be selected");
	}

	/** Whether a parameter can be called so: a letter, then letters, digits and hyphens. */
	public static boolean isName(String name) {
		for (int index = 0; index < name.length(); index++) {
			char each = name.charAt(index);
			boolean letter = each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
			if (!letter && (index == 0 || each != '-' && (each < '0' || each > '9'))) {
				return false;
			}
		}
		return !name.isEmpty();
	}

	private static void require(boolean condition, String name, String words) {
		if (!condition) {
			throw new IllegalArgumentException("The parameter \u201c" + name + "\u201d " + words);
		}
	}

	/** A whole number between two ends. */
	public static Parameter number(String name, String label, int minimum, int maximum) {
		return new Parameter(name, label, ParameterKind.NUMBER, minimum, maximum, "", List.of(), false);
	}

	/** One of several. */
	public static Parameter choice(String name, String label, List<Choice> choices) {
		return new Parameter(name, label, ParameterKind.CHOICE, 0, 0, "", choices, false);
	}

	/** A parameter of a kind that needs nothing else. */
	public static Parameter of(ParameterKind kind, String name, String label) {
		return new Parameter(name, label, kind, 0, 0, "", List.of(), false);
	}

	/**
	 * The same with a value that is suggested, and taken where nobody can be asked.
	 *
	 * @param word as {@link #parse} takes it; empty for none
	 * @throws IllegalArgumentException if it takes no such word
	 */
	public Parameter withDefault(String word) {
		Parameter result = new Parameter(name, label, kind, minimum, maximum, word, choices, selection);
		result.defaultValue();
		return result;
	}

	/** The same, which the workbench may take from what is selected. */
	public Parameter fromSelection() {
		return new Parameter(name, label, kind, minimum, maximum, standard, choices, true);
	}

	/**
	 * The value that is suggested, and taken where nobody can be asked.
	 *
	 * @throws IllegalArgumentException if it takes no such word
	 */
	public Optional<Object> defaultValue() {
		try {
			return standard.isEmpty() ? Optional.empty() : Optional.of(parse(standard));
		} catch (ParameterException wrong) {
			throw new IllegalArgumentException(wrong.getMessage(), wrong);
		}
	}

	/**
	 * The value for a word that somebody typed. Whether a folder or file exists is for the operation to find out.
	 *
	 * @return of the type that the {@linkplain ParameterKind kind} says
	 * @throws ParameterException with a message for the person who typed it
	 */
	public Object parse(String word) throws ParameterException {
		return switch (kind) {
		case NUMBER -> parseNumber(word);
		case TEXT -> {
			if (word.isBlank()) {
				throw refusal(null, ParameterWords.format("text", name));
			}
			yield word;
		}
		case CHOICE -> {
			if (!answers().contains(word)) {
				throw refusal(null, ParameterWords.format("choice", name, values(), word));
			}
			yield word;
		}
		case FLAG -> switch (word) {
		case "true", "yes" -> Boolean.TRUE;
		case "false", "no" -> Boolean.FALSE;
		default -> throw refusal(null, ParameterWords.format("flag", name, word));
		};
		case FOLDER, FILE -> parsePath(word);
		case FILES -> List.of(parsePath(word));
		};
	}

	/** Whether that is one of the values that it can have; no for null. */
	boolean takes(Object value) {
		return value != null && switch (kind) {
		case NUMBER -> value instanceof Integer number && number >= minimum && number <= maximum;
		case TEXT -> value instanceof String;
		case CHOICE, FLAG -> answers().contains(value);
		case FOLDER, FILE -> value instanceof Path;
		case FILES -> value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Path.class::isInstance);
		};
	}

	private Integer parseNumber(String word) throws ParameterException {
		try {
			int number = Integer.parseInt(word.strip());
			if (number >= minimum && number <= maximum) {
				return number;
			}
		} catch (NumberFormatException none) {
			throw refusal(none, ParameterWords.format("number", name, minimum, maximum, word));
		}
		throw refusal(null, ParameterWords.format("number", name, minimum, maximum, word));
	}

	private Path parsePath(String word) throws ParameterException {
		if (word.isBlank()) {
			throw refusal(null, ParameterWords.format(kind.word(), name, word));
		}
		try {
			return Path.of(word);
		} catch (InvalidPathException wrong) {
			throw refusal(wrong, ParameterWords.format(kind.word(), name, word));
		}
	}

	private ParameterException refusal(Exception cause, String message) {
		return new ParameterException(name, message, cause);
	}

	private String values() {
		return choices.stream().map(Choice::value).collect(Collectors.joining(", "));
	}

	/** The question for it, with the default as suggestion. What the answer means {@link Parameters#ask} knows. */
	public Prompt<?> prompt() {
		return switch (kind) {
		case NUMBER -> slider();
		case TEXT -> text();
		case CHOICE, FLAG -> choice();
		case FOLDER, FILE, FILES -> path();
		};
	}

	/**
	 * Asks for it, and takes the default where nobody can be asked.
	 *
	 * @throws NoPresenterException if nobody can be asked, and there is no default
	 */
	Object ask(OperationContext op) throws InterruptedException {
		try {
			return switch (kind) {
			case NUMBER -> op.ask(slider());
			case TEXT -> op.ask(text());
			case CHOICE, FLAG -> answers().get(labels().indexOf(op.ask(choice())));
			case FOLDER, FILE -> op.ask(path());
			case FILES -> List.of(op.ask(path()));
			};
		} catch (NoPresenterException nobody) {
			return defaultValue().orElseThrow(() -> nobody);
		}
	}

	private SliderPrompt slider() {
		SliderPrompt slider = Prompt.slider(label, minimum, maximum);
		return defaultValue().map(value -> slider.suggesting((Integer) value)).orElse(slider);
	}

	private TextPrompt text() {
		return Prompt.text(label, standard);
	}

	private ChoicePrompt choice() {
		int suggested = defaultValue().map(answers()::indexOf).orElse(0);
		return new ChoicePrompt(label, labels(), suggested);
	}

	private FolderPrompt path() {
		return new FolderPrompt(label, standard.isEmpty() ? Optional.empty() : Optional.of(Path.of(standard)));
	}

	private List<String> labels() {
		return kind == ParameterKind.FLAG ? List.of(ParameterWords.get("no"), ParameterWords.get("yes"))
				: choices.stream().map(Choice::label).toList();
	}

	private List<?> answers() {
		if (kind == ParameterKind.FLAG) {
			return List.of(Boolean.FALSE, Boolean.TRUE);
		}
		List<String> values = new ArrayList<>();
		for (Choice choice : choices) {
			values.add(choice.value());
		}
		return values;
	}
}
