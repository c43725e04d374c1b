// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.fermata.core.engine.OperationFailure;
import org.fermata.core.internal.declaration.Declarations;
import org.fermata.core.internal.declaration.OperationDeclaration;
import org.fermata.core.internal.declaration.TerminalDeclaration;
import org.fermata.core.terminal.TerminalCommand;
import org.fermata.core.text.StatusWords;

/** The commands that are declared, by their words. */
final class Commands {

	private final Declarations declarations;
	private final Predicate<OperationDeclaration> enabled;

	private Commands(Declarations declarations, Predicate<OperationDeclaration> enabled) {
		this.declarations = declarations;
		this.enabled = enabled;
	}

	/** Without the platform: what has a condition is not among them. */
	static Commands withoutConditions(Declarations declarations) {
		return new Commands(declarations, null);
	}

	/** @param enabled whether an operation with a condition can be started now */
	static Commands withConditions(Declarations declarations, Predicate<OperationDeclaration> enabled) {
		return new Commands(declarations, enabled);
	}

	/**
	 * The command of a word; empty if there is none.
	 *
	 * @throws OperationFailure if there is no such command to be made of what is declared, with words for people
	 */
	Optional<TerminalCommand> find(String word) throws OperationFailure {
		Optional<TerminalDeclaration> terminal = declarations.terminal(word);
		if (terminal.isPresent()) {
			return Optional.of(make(terminal.get()));
		}
		Optional<OperationDeclaration> found = declarations.operationOfCommand(word);
		if (found.isEmpty() || found.get().conditional() && enabled == null) {
			return Optional.empty();
		}
		OperationDeclaration operation = found.get();
		return Optional.of(new OperationCommand(operation, () -> !operation.conditional() || enabled.test(operation)));
	}

	private static TerminalCommand make(TerminalDeclaration terminal) throws OperationFailure {
		Object made;
		try {
			made = terminal.make();
		} catch (Exception | Error failure) { // a static initializer's Error comes as it is
			throw new OperationFailure(words(terminal, StatusWords.failure(innermost(failure))), failure);
		}
		if (made instanceof TerminalCommand command) {
			return command;
		}
		throw new OperationFailure(words(terminal, Messages.get("noTerminalCommand", TerminalCommand.class.getName())));
	}

	private static String words(TerminalDeclaration terminal, String further) {
		return Messages.get("unmakeable", terminal.contributor(), terminal.command(), terminal.type(), further);
	}

	/** Whoever makes instances wraps what was thrown; its author knows the innermost. */
	static Throwable innermost(Throwable failure) {
		Throwable innermost = failure;
		while (innermost.getCause() != null) {
			innermost = innermost.getCause();
		}
		return innermost;
	}

	/** A line for each: its word and what it does. */
	String list() {
		Map<String, String> descriptions = new TreeMap<>();
		declarations.terminals().forEach(terminal -> descriptions.put(terminal.command(), terminal.description()));
		declarations.operations().stream().filter(operation -> !operation.command().isEmpty())
				.forEach(operation -> descriptions.put(operation.command(), operation.description().isEmpty()
						? operation.plainName() : operation.description()));
		int width = descriptions.keySet().stream().mapToInt(String::length).max().orElse(0);
		List<String> lines = descriptions.entrySet().stream()
				.map(each -> (OperationUsage.padded(each.getKey(), width) + "  " + each.getValue()).stripTrailing()).toList();
		return String.join(System.lineSeparator(), lines);
	}
}
