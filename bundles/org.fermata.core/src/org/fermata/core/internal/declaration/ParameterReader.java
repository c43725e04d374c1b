// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fermata.core.parameter.Choice;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterKind;

/** Reads the parameters of an operation. One that is wrong makes the operation useless: it would be told nonsense. */
final class ParameterReader {

	/** A parameter that cannot be what its element says. */
	private static final class WrongException extends Exception {

		private static final long serialVersionUID = 1L;

		WrongException(String key, Object... arguments) {
			super(DeclarationWords.format("parameter." + key, arguments));
		}
	}

	private final Mistakes mistakes;

	ParameterReader(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	/** The parameters of an operation; null if one is wrong or two contradict each other, which has been told then. */
	List<Parameter> read(DeclarationElement operation) {
		List<Parameter> parameters = new ArrayList<>();
		Set<String> names = new LinkedHashSet<>();
		for (DeclarationElement element : operation.children()) {
			if (!element.name().equals(Vocabulary.PARAMETER)) {
				continue;
			}
			try {
				Parameter parameter = read(operation, element);
				require(names.add(parameter.name()), "twice");
				parameters.add(parameter);
			} catch (WrongException wrong) {
				String name = value(element, Vocabulary.NAME);
				mistakes.tell("badParameter", operation, name.isEmpty() ? "\u2026" : name, wrong.getMessage());
				return null;
			}
		}
		return isSelectionClear(operation, parameters) ? parameters : null;
	}

	/** Whether at most one of them is taken from what is selected: of two, each would be given the same. */
	private boolean isSelectionClear(DeclarationElement operation, List<Parameter> parameters) {
		String first = null;
		for (Parameter parameter : parameters) {
			if (parameter.selection() && first != null) {
				mistakes.tell("twoSelections", operation, first, parameter.name());
				return false;
			}
			first = parameter.selection() ? parameter.name() : first;
		}
		return true;
	}

	private Parameter read(DeclarationElement operation, DeclarationElement element) throws WrongException {
		checkWords(operation, element);
		String name = value(element, Vocabulary.NAME);
		require(Parameter.isName(name) && !Vocabulary.OWN_WORDS.contains(name), "name");
		ParameterKind kind = kind(value(element, Vocabulary.KIND));
		checkKind(element, kind);
		Parameter parameter = bare(element, name, kind);
		if (mistakes.flag(element, Vocabulary.SELECTION)) {
			parameter = parameter.fromSelection();
		}
		try {
			return parameter.withDefault(value(element, Vocabulary.DEFAULT));
		} catch (IllegalArgumentException wrong) {
			throw new WrongException("default", wrong.getMessage());
		}
	}

	private Parameter bare(DeclarationElement element, String name, ParameterKind kind) throws WrongException {
		String label = value(element, Vocabulary.LABEL);
		List<Choice> choices = choices(element, kind);
		return switch (kind) {
		case NUMBER -> {
			int minimum = number(element, Vocabulary.MINIMUM);
			int maximum = number(element, Vocabulary.MAXIMUM);
			require(minimum <= maximum, "ends", String.valueOf(minimum), String.valueOf(maximum));
			yield Parameter.number(name, label, minimum, maximum);
		}
		case CHOICE -> Parameter.choice(name, label, choices);
		default -> Parameter.of(kind, name, label);
		};
	}

	private void checkWords(DeclarationElement operation, DeclarationElement element) throws WrongException {
		for (String attribute : Vocabulary.REQUIRED.get(element.name())) {
			require(!value(element, attribute).isEmpty(), "missing", attribute);
		}
		mistakes.checkAttributes(element);
		for (DeclarationElement child : element.children()) {
			if (!child.name().equals(Vocabulary.CHOICE)) {
				mistakes.tell("unknownChild", operation, child.name());
			}
		}
	}

	private static ParameterKind kind(String word) throws WrongException {
		Optional<ParameterKind> kind = ParameterKind.of(word);
		if (kind.isEmpty()) {
			throw new WrongException("kind", word,
					Stream.of(ParameterKind.values()).map(ParameterKind::word).collect(Collectors.joining(", ")));
		}
		return kind.get();
	}

	/** What only one kind has must not stand in another: it would be without effect. */
	private static void checkKind(DeclarationElement element, ParameterKind kind) throws WrongException {
		boolean number = kind == ParameterKind.NUMBER;
		require(number || value(element, Vocabulary.MINIMUM).isEmpty(), "only", Vocabulary.MINIMUM, "number");
		require(number || value(element, Vocabulary.MAXIMUM).isEmpty(), "only", Vocabulary.MAXIMUM, "number");
		require(kind.isPath() || !value(element, Vocabulary.SELECTION).equals("true"), "only", Vocabulary.SELECTION,
				"folder, file, files");
	}

	private static int number(DeclarationElement element, String attribute) throws WrongException {
		String word = value(element, attribute);
		require(!word.isEmpty(), "missing", attribute);
		try {
			return Integer.parseInt(word);
		} catch (NumberFormatException none) {
			throw new WrongException("number", attribute, word);
		}
	}

	private List<Choice> choices(DeclarationElement element, ParameterKind kind)
			throws WrongException {
		List<Choice> choices = new ArrayList<>();
		for (DeclarationElement child : element.children()) {
			if (child.name().equals(Vocabulary.CHOICE) && mistakes.isComplete(child)) {
				String value = value(child, Vocabulary.VALUE);
				String label = value(child, Vocabulary.LABEL);
				choices.add(new Choice(value, label.isEmpty() ? value : label));
			}
		}
		boolean choice = kind == ParameterKind.CHOICE;
		require(choice || choices.isEmpty(), "only", Vocabulary.CHOICE, "choice");
		require(!choice || !choices.isEmpty(), "choices");
		require(Choice.areDistinct(choices), "choice.twice");
		return choices;
	}

	private static void require(boolean condition, String key, Object... arguments) throws WrongException {
		if (!condition) {
			throw new WrongException(key, arguments);
		}
	}

	private static String value(DeclarationElement element, String attribute) {
		return Mistakes.value(element, attribute);
	}
}
