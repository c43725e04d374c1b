// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterException;
import org.fermata.core.parameter.ParameterKind;
import org.fermata.core.parameter.Parameters;
import org.fermata.core.terminal.TerminalWord;
import org.fermata.core.terminal.UsageException;

/**
 * The words after the command of a contributed operation: {@code --PARAMETER VALUE} or {@code --PARAMETER=VALUE}, in any
 * order. A flag without a value is a yes; several files may stand after their option, as a shell lists them.
 */
final class OperationArguments {

	private static final Set<String> HELP = Set.of("--help", "-h");
	private static final String OPTION = "--";
	private static final String YES = "yes";

	private final Deque<TerminalWord> rest;
	private Parameters given;

	private OperationArguments(List<Parameter> declared, List<? extends TerminalWord> words) {
		rest = new ArrayDeque<>(words);
		given = Parameters.of(declared);
	}

	/** Whether the first word asks how the command is used. */
	static boolean asksForHelp(List<? extends TerminalWord> words) {
		return !words.isEmpty() && HELP.contains(words.getFirst().text());
	}

	/** @throws UsageException names the first word that does not fit */
	static Parameters parse(List<Parameter> declared, List<? extends TerminalWord> words) throws UsageException {
		OperationArguments arguments = new OperationArguments(declared, words);
		while (!arguments.rest.isEmpty()) {
			arguments.takeOption(arguments.rest.pop());
		}
		return arguments.given;
	}

	private void takeOption(TerminalWord word) throws UsageException {
		String text = word.text();
		int equals = text.indexOf('=');
		String option = equals < 0 ? text : text.substring(0, equals);
		Parameter parameter = find(option).orElseThrow(() -> new UsageException(
				Messages.get(text.startsWith("-") ? "unknownOption" : "wordAlone", word.display())));
		if (parameter.kind() == ParameterKind.FLAG) {
			takeFlag(parameter, option, equals >= 0 ? word.from(equals + 1) : isValueNext() ? rest.pop() : Word.of(YES));
		} else if (equals >= 0) {
			take(parameter, word.from(equals + 1));
		} else {
			for (TerminalWord value : values(option, parameter.kind())) {
				take(parameter, value);
			}
		}
	}

	private Optional<Parameter> find(String option) {
		return given.declared().stream().filter(each -> option.equals(OPTION + each.name())).findFirst();
	}

	/** Whether the next word belongs to the option before it: one that is no option belongs to nothing else. */
	private boolean isValueNext() {
		return !rest.isEmpty() && !rest.peek().text().startsWith("-");
	}

	private void takeFlag(Parameter flag, String option, TerminalWord value) throws UsageException {
		try {
			given = given.withWord(flag.name(), value.text());
		} catch (ParameterException undecided) {
			throw new UsageException(Messages.get("needsFlag", option, flag.label(), value.display()));
		}
	}

	private List<TerminalWord> values(String option, ParameterKind kind) throws UsageException {
		if (rest.isEmpty()) {
			throw new UsageException(Messages.get("needsValue", option));
		}
		List<TerminalWord> values = new ArrayList<>(List.of(rest.pop()));
		while (kind == ParameterKind.FILES && !rest.isEmpty() && !rest.peek().text().startsWith(OPTION)) {
			values.add(rest.pop());
		}
		return values;
	}

	private void take(Parameter parameter, TerminalWord value) throws UsageException {
		String name = parameter.name();
		try {
			given = given.withWord(name, value.text());
			if (parameter.kind().isPath()) {
				takeExactly(parameter, value.path());
			}
		} catch (ParameterException | InvalidPathException wrong) {
			throw new UsageException(wrong.getMessage());
		}
	}

	/** The file of that very name: its text has lost what is no text. */
	private void takeExactly(Parameter parameter, Path path) {
		if (parameter.kind() == ParameterKind.FILES) {
			List<Path> paths = new ArrayList<>(given.paths(parameter.name()));
			paths.set(paths.size() - 1, path);
			given = given.with(parameter.name(), paths);
		} else {
			given = given.with(parameter.name(), path);
		}
	}
}
