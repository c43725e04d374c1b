// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.fermata.core.terminal.TerminalWord;
import org.fermata.core.terminal.UsageException;
import org.fermata.operations.checksum.FileName;

/**
 * The words after {@code checksum}.
 *
 * @param workers how many files to read at once; empty to ask
 * @param output the manifest to write; empty for standard output
 * @param check the manifest to check; empty to make one
 * @param paths the files and folders to read
 * @param help whether only the usage is wanted
 */
record ChecksumArguments(OptionalInt workers, Optional<Path> output, Optional<Path> check, List<Path> paths,
		boolean help) {

	/** More threads than this help nobody, and a slip of the finger should not start ten thousand. */
	private static final int MOST_WORKERS = 256;

	/** The short options after which a value may stand in the same word. */
	private static final Set<String> TAKE_VALUES = Set.of("-j", "-o", "-c");
	private static final int LETTER = 2;

	static ChecksumArguments parse(List<? extends TerminalWord> words) throws UsageException {
		return new Parser(words).parse();
	}

	private static final class Parser {

		private final Deque<TerminalWord> rest;
		private final List<Path> paths = new ArrayList<>();
		private OptionalInt workers = OptionalInt.empty();
		private Optional<Path> output = Optional.empty();
		private Optional<Path> check = Optional.empty();
		private boolean help;

		Parser(List<? extends TerminalWord> words) {
			rest = new ArrayDeque<>(words);
		}

		ChecksumArguments parse() throws UsageException {
			while (!rest.isEmpty()) {
				take(rest.pop());
			}
			if (!help) {
				checkTogether();
			}
			return new ChecksumArguments(workers, output, check, List.copyOf(paths), help);
		}

		/** The option in a word; a value in the same word, as in {@code --output=FILE} or {@code -oFILE}, is put back. */
		private String option(TerminalWord word) throws UsageException {
			String text = word.text();
			int equals = text.startsWith("--") ? text.indexOf('=') : -1;
			if (equals > 0) {
				rest.push(word.from(equals + 1));
				if (text.startsWith("--help=")) {
					throw new UsageException(Messages.get("takesNoValue", "--help"));
				}
				return text.substring(0, equals);
			}
			if (text.length() > LETTER && TAKE_VALUES.contains(text.substring(0, LETTER))) {
				rest.push(word.from(LETTER));
				return text.substring(0, LETTER);
			}
			return text;
		}

		private void take(TerminalWord word) throws UsageException {
			String option = option(word);
			switch (option) {
			case "--workers", "-j" -> workers = OptionalInt.of(number(option));
			case "--output", "-o" -> output = Optional.of(path(value(option)));
			case "--check", "-c" -> check = Optional.of(path(value(option)));
			case "--help", "-h" -> help = true;
			case "--" -> {
				while (!rest.isEmpty()) {
					paths.add(path(rest.pop()));
				}
			}
			default -> {
				if (option.startsWith("-") && option.length() > 1) {
					throw new UsageException(Messages.get("unknownOption", word.display()));
				}
				paths.add(path(word));
			}
			}
		}

		private TerminalWord value(String option) throws UsageException {
			if (rest.isEmpty()) {
				throw new UsageException(Messages.get("needsValue", option));
			}
			return rest.pop();
		}

		private int number(String option) throws UsageException {
			TerminalWord word = value(option);
			try {
				int number = Integer.parseInt(word.text());
				if (number >= 1 && number <= MOST_WORKERS) {
					return number;
				}
			} catch (NumberFormatException toldBelow) {
				// not a number, or too long for one: the same words fit
			}
			throw new UsageException(Messages.get("needsNumber", option, MOST_WORKERS, word.display()));
		}

		private static Path path(TerminalWord word) throws UsageException {
			try {
				if (!word.text().isEmpty()) {
					return word.path();
				}
			} catch (InvalidPathException toldBelow) {
				// the same words fit
			}
			throw new UsageException(Messages.get("notAPath", word.display()));
		}

		private void checkTogether() throws UsageException {
			if (check.isEmpty() && paths.isEmpty()) {
				throw new UsageException(Messages.get("noPaths"));
			}
			if (check.isPresent() && !paths.isEmpty()) {
				throw new UsageException(Messages.get("checkAlone", FileName.of(paths.getFirst()).display()));
			}
			if (check.isPresent() && output.isPresent()) {
				throw new UsageException(Messages.get("checkNoOutput"));
			}
		}
	}
}
