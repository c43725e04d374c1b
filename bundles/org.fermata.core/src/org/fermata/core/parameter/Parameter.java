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
import org.fermata.core.prompt.Prompt;

/** The declaration of something that an operation has to be told. Immutable. */
public final class Parameter {

	private final String name;
	private final String label;
	private final ParameterKind kind;
	private final int minimum;
	private final int maximum;
	private final String standard;
	private final List<Choice> choices;
	private final boolean selection;

	// Private: what is declared of a parameter will grow, and a public constructor would have to change with it.
	private Parameter(String name, String label, ParameterKind kind, int minimum, int maximum, String standard,
			List<Choice> choices, boolean selection) {
		this.name = name;
		this.label = Objects.requireNonNull(label);
		this.kind = Objects.requireNonNull(kind);
		this.minimum = minimum;
		this.maximum = maximum;
		this.standard = Objects.requireNonNull(standard);
		this.choices = List.copyOf(choices);
		this.selection = selection;
		require(isName(name), name, "has no name that a parameter can have");
		require(minimum <= maximum, name, "has its ends swapped");
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

	/**
	 * A whole number between two ends, which belong to it.
	 *
	 * @param name what it is called in code and, with two hyphens before it, in a terminal; see {@link #isName}
	 * @param label the question that a prompt asks for it
	 * @throws IllegalArgumentException if it cannot have that name, or the ends are swapped
	 */
	public static Parameter number(String name, String label, int minimum, int maximum) {
		return new Parameter(name, label, ParameterKind.NUMBER, minimum, maximum, "", List.of(), false);
	}

	/**
	 * One of several.
	 *
	 * @throws IllegalArgumentException if it cannot have that name, there are no choices, or two are the same
	 */
	public static Parameter choice(String name, String label, List<Choice> choices) {
		return new Parameter(name, label, ParameterKind.CHOICE, 0, 0, "", choices, false);
	}

	/**
	 * A parameter of a kind that needs nothing else.
	 *
	 * @throws IllegalArgumentException if it cannot have that name, or the kind is that of a number or a choice
	 */
	public static Parameter of(ParameterKind kind, String name, String label) {
		require(kind != ParameterKind.NUMBER, name, "is a number and needs its ends");
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

	/**
	 * The same, which the workbench may take from what is selected.
	 *
	 * @throws IllegalArgumentException if it is no folder or file
	 */
	public Parameter fromSelection() {
		return new Parameter(name, label, kind, minimum, maximum, standard, choices, true);
	}

	/** What it is called in code and, with two hyphens before it, in a terminal. */
	public String name() {
		return name;
	}

	/** The question that a prompt asks for it. */
	public String label() {
		return label;
	}

	/** What it takes. */
	public ParameterKind kind() {
		return kind;
	}

	/** The lowest number; 0 for another kind. */
	public int minimum() {
		return minimum;
	}

	/** The highest number; 0 for another kind. */
	public int maximum() {
		return maximum;
	}

	/** The word for the value that is suggested, and taken where nobody can be asked; empty for none. */
	public String standard() {
		return standard;
	}

	/** What can be chosen; empty for another kind. */
	public List<Choice> choices() {
		return choices;
	}

	/** Whether the workbench may take it from what is selected. */
	public boolean selection() {
		return selection;
	}

	/** The value that is suggested, and taken where nobody can be asked. */
	public Optional<Object> defaultValue() {
		try {
			return standard.isEmpty() ? Optional.empty() : Optional.of(parse(standard));
		} catch (ParameterException wrong) {
			throw new IllegalArgumentException(wrong.getMessage(), wrong); // never but in withDefault
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
		return new Question(this).prompt();
	}

	/**
	 * Asks for it, and takes the default where nobody can be asked.
	 *
	 * @throws NoPresenterException if nobody can be asked, and there is no default
	 */
	Object ask(OperationContext op) throws InterruptedException {
		try {
			return new Question(this).ask(op);
		} catch (NoPresenterException nobody) {
			return defaultValue().orElseThrow(() -> nobody);
		}
	}

	/** What a choice or a flag can be, in the order in which it is asked. */
	List<?> answers() {
		if (kind == ParameterKind.FLAG) {
			return List.of(Boolean.FALSE, Boolean.TRUE);
		}
		List<String> values = new ArrayList<>();
		for (Choice choice : choices) {
			values.add(choice.value());
		}
		return values;
	}

	private List<?> parts() {
		return List.of(name, label, kind, minimum, maximum, standard, choices, selection);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Parameter parameter && parts().equals(parameter.parts());
	}

	@Override
	public int hashCode() {
		return parts().hashCode();
	}

	@Override
	public String toString() {
		return "Parameter" + parts();
	}
}
