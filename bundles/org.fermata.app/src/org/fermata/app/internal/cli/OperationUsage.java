// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.fermata.core.internal.declaration.OperationDeclaration;
import org.fermata.core.parameter.Choice;
import org.fermata.core.parameter.Parameter;

/** How a contributed operation is used, made of what it declares. */
final class OperationUsage {

	/** One line: an option, and what it is for. */
	private record Line(String option, String words) { }

	private OperationUsage() {
	}

	static String of(OperationDeclaration operation) {
		List<String> lines = new ArrayList<>();
		lines.add(Messages.get("operationUsage", operation.command(), operation.parameters().stream()
				.map(parameter -> " [" + option(parameter) + "]").collect(Collectors.joining())));
		lines.add("");
		lines.add(operation.description().isEmpty() ? operation.plainName() : operation.description());
		lines.add("");
		List<Line> options = new ArrayList<>();
		operation.parameters().forEach(parameter -> options.add(new Line(option(parameter), words(parameter))));
		options.add(new Line("-h, --help", Messages.get("helpOption")));
		int width = options.stream().mapToInt(line -> line.option().length()).max().orElse(0);
		options.forEach(line -> lines.add("  " + padded(line.option(), width) + "  " + line.words()));
		lines.add("");
		if (!operation.parameters().isEmpty()) {
			lines.add(Messages.get("operationAsks"));
		}
		lines.add(Messages.get("exitCodes"));
		return String.join(System.lineSeparator(), lines);
	}

	/** With blanks up to a width. */
	static String padded(String text, int width) {
		return text + " ".repeat(Math.max(0, width - text.length()));
	}

	private static String option(Parameter parameter) {
		return "--" + parameter.name() + " " + switch (parameter.kind()) {
		case NUMBER -> "N";
		case TEXT -> "TEXT";
		case CHOICE -> parameter.choices().stream().map(Choice::value).collect(Collectors.joining("|"));
		case FLAG -> "yes|no";
		case FOLDER -> "FOLDER";
		case FILE -> "FILE";
		case FILES -> "FILE\u2026";
		};
	}

	private static String words(Parameter parameter) {
		String range = switch (parameter.kind()) {
		case NUMBER -> Messages.get("usageRange", Integer.toString(parameter.minimum()),
				Integer.toString(parameter.maximum()));
		default -> "";
		};
		String suggested = parameter.standard().isEmpty() ? "" : Messages.get("usageDefault", parameter.standard());
		return parameter.label() + range + suggested;
	}
}
