// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.fermata.core.parameter.Parameter;

/**
 * All that is declared. A mistake is told, and costs nobody but the element that has it. No class of a contributor is
 * loaded. Immutable once read.
 */
public final class Declarations {

	private static final String OWN = "org.fermata.";

	private final Map<String, CategoryDeclaration> categories = new LinkedHashMap<>(); // by id
	private final Map<String, OperationDeclaration> operations = new LinkedHashMap<>(); // by id
	private final List<TerminalDeclaration> terminals = new ArrayList<>();
	private final Map<String, String> commands = new LinkedHashMap<>(); // the contributors, by command
	private final Mistakes mistakes;
	private final ParameterReader parameters;

	private Declarations(Consumer<String> listener) {
		mistakes = new Mistakes(listener);
		parameters = new ParameterReader(mistakes);
	}

	/**
	 * Reads the elements of all contributors. Of two with the same id or command the first counts: of our own bundles,
	 * then in the order of the contributors' names, each in the order in which it declares them. So it is the same after
	 * each start.
	 *
	 * @param listener told each mistake, in a sentence for the contributor
	 */
	public static Declarations read(List<? extends DeclarationElement> all, Consumer<String> listener) {
		Declarations read = new Declarations(listener);
		List<DeclarationElement> elements = new ArrayList<>(all);
		elements.sort(new OursFirst());
		for (DeclarationElement element : elements) {
			read.readCategory(element); // before the operations, which name them
		}
		for (DeclarationElement element : elements) {
			read.readTerminal(element); // before those that a command may have without it
		}
		for (DeclarationElement element : elements) {
			read.readOperation(element);
		}
		return read;
	}

	/** The elements of our own bundles, then in the order of the contributors' names. */
	private static final class OursFirst implements Comparator<DeclarationElement> {

		@Override
		public int compare(DeclarationElement one, DeclarationElement other) {
			int ours = Boolean.compare(other.contributor().startsWith(OWN), one.contributor().startsWith(OWN));
			return ours == 0 ? one.contributor().compareTo(other.contributor()) : ours;
		}
	}

	private void readCategory(DeclarationElement element) {
		if (!List.of(Vocabulary.CATEGORY, Vocabulary.OPERATION, Vocabulary.TERMINAL).contains(element.name())) {
			mistakes.tell("unknownElement", element);
		}
		if (!element.name().equals(Vocabulary.CATEGORY) || !mistakes.isComplete(element)) {
			return;
		}
		var category = new CategoryDeclaration(value(element, Vocabulary.ID), value(element, Vocabulary.NAME),
				element.contributor());
		CategoryDeclaration first = categories.putIfAbsent(category.id(), category);
		if (first != null && !first.name().equals(category.name())) {
			mistakes.tell("duplicateCategory", element, first.contributor());
		}
	}

	private void readTerminal(DeclarationElement element) {
		if (element.name().equals(Vocabulary.TERMINAL) && mistakes.isComplete(element)) {
			String command = command(element);
			if (!command.isEmpty()) {
				terminals.add(new TerminalDeclaration(command, value(element, Vocabulary.DESCRIPTION),
						value(element, Vocabulary.CLASS), element));
			}
		}
	}

	private void readOperation(DeclarationElement element) {
		if (!element.name().equals(Vocabulary.OPERATION) || !mistakes.isComplete(element)) {
			return;
		}
		String id = value(element, Vocabulary.ID);
		OperationDeclaration first = operations.get(id);
		if (first != null) {
			mistakes.tell("duplicate", element, first.contributor());
			return;
		}
		List<Parameter> declared = parameters.read(element);
		if (declared != null) {
			operations.put(id, new OperationDeclaration(id, value(element, Vocabulary.NAME),
					value(element, Vocabulary.TITLE), value(element, Vocabulary.DESCRIPTION),
					value(element, Vocabulary.ICON), category(element), command(element),
					mistakes.flag(element, Vocabulary.TOOLBAR), value(element, Vocabulary.CLASS), declared,
					isConditional(element), element));
		}
	}

	private boolean isConditional(DeclarationElement operation) {
		boolean conditional = false;
		for (DeclarationElement child : operation.children()) {
			if (!Vocabulary.CHILDREN.get(Vocabulary.OPERATION).contains(child.name())) {
				mistakes.tell("unknownChild", operation, child.name());
			}
			conditional |= child.name().equals(Vocabulary.ENABLED_WHEN);
		}
		return conditional;
	}

	private String category(DeclarationElement element) {
		String category = value(element, Vocabulary.CATEGORY);
		if (category.isEmpty() || categories.containsKey(category)) {
			return category;
		}
		mistakes.tell("unknownCategory", element, category);
		return "";
	}

	private String command(DeclarationElement element) {
		String command = value(element, Vocabulary.COMMAND);
		if (command.isEmpty()) {
			return "";
		}
		if (!isCommand(command) || Vocabulary.OWN_WORDS.contains(command)) {
			mistakes.tell("badCommand", element, command);
			return "";
		}
		String first = commands.putIfAbsent(command, element.contributor());
		if (first != null) {
			mistakes.tell("duplicateCommand", element, command, first);
			return "";
		}
		return command;
	}

	/** Whether it is made of small letters and digits, the first of them a letter, and single hyphens between them. */
	private static boolean isCommand(String word) {
		char last = '-';
		for (int index = 0; index < word.length(); index++) {
			char each = word.charAt(index);
			boolean digit = each >= '0' && each <= '9';
			if (!(each >= 'a' && each <= 'z' || index > 0 && (digit || each == '-' && last != '-'))) {
				return false;
			}
			last = each;
		}
		return last != '-';
	}

	private static String value(DeclarationElement element, String attribute) {
		return Mistakes.value(element, attribute);
	}

	/** All categories, in the order in which they were read. */
	public Collection<CategoryDeclaration> categories() {
		return categories.values();
	}

	/** All operations, in the order in which they were read. */
	public Collection<OperationDeclaration> operations() {
		return operations.values();
	}

	/** All commands of the terminal with words of their own, in the order in which they were read. */
	public List<TerminalDeclaration> terminals() {
		return terminals;
	}

	/** The operation of an id; empty if nobody declares it. */
	public Optional<OperationDeclaration> operation(String id) {
		return Optional.ofNullable(operations.get(id));
	}

	/** The operation that has a command in the terminal; empty if none has it. */
	public Optional<OperationDeclaration> operationOfCommand(String command) {
		for (OperationDeclaration operation : operations.values()) {
			if (!command.isEmpty() && operation.command().equals(command)) {
				return Optional.of(operation);
			}
		}
		return Optional.empty();
	}

	/** The command of the terminal with words of its own; empty if there is none. */
	public Optional<TerminalDeclaration> terminal(String command) {
		for (TerminalDeclaration terminal : terminals) {
			if (terminal.command().equals(command)) {
				return Optional.of(terminal);
			}
		}
		return Optional.empty();
	}
}
