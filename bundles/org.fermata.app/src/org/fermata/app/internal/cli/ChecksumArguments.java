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

	static ChecksumArguments parse(List<String> words) throws UsageException {
		return new Parser(words).parse();
	}

	private static final class Parser {

		private final Deque<String> rest;
		private final List<Path> paths = new ArrayList<>();
		private OptionalInt workers = OptionalInt.empty();
		private Optional<Path> output = Optional.empty();
		private Optional<Path> check = Optional.empty();
		private boolean help;

		Parser(List<String> words) {
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

		private void take(String word) throws UsageException {
			int equals = word.startsWith("--") ? word.indexOf('=') : -1;
			if (equals > 0) {
				rest.push(word.substring(equals + 1));
				word = word.substring(0, equals);
				if (word.equals("--help")) {
					throw new UsageException(Messages.bind(Messages.takesNoValue, word));
				}
			}
			switch (word) {
			case "--workers", "-j" -> workers = OptionalInt.of(number(word));
			case "--output", "-o" -> output = Optional.of(path(value(word)));
			case "--check", "-c" -> check = Optional.of(path(value(word)));
			case "--help", "-h" -> help = true;
			case "--" -> {
				while (!rest.isEmpty()) {
					paths.add(path(rest.pop()));
				}
			}
			default -> {
				if (word.startsWith("-") && word.length() > 1) {
					throw new UsageException(Messages.bind(Messages.unknownOption, word));
				}
				paths.add(path(word));
			}
			}
		}

		private String value(String option) throws UsageException {
			if (rest.isEmpty()) {
				throw new UsageException(Messages.bind(Messages.needsValue, option));
			}
			return rest.pop();
		}

		private int number(String option) throws UsageException {
			String text = value(option);
			try {
				int number = Integer.parseInt(text);
				if (number >= 1 && number <= MOST_WORKERS) {
					return number;
				}
			} catch (NumberFormatException toldBelow) {
				// not a number, or too long for one: the same words fit
			}
			throw new UsageException(
					Messages.bind(Messages.needsNumber, new Object[] { option, MOST_WORKERS, text }));
		}

		private static Path path(String text) throws UsageException {
			try {
				if (!text.isEmpty()) {
					return Path.of(text);
				}
			} catch (InvalidPathException toldBelow) {
				// the same words fit
			}
			throw new UsageException(Messages.bind(Messages.notAPath, text));
		}

		private void checkTogether() throws UsageException {
			if (check.isEmpty() && paths.isEmpty()) {
				throw new UsageException(Messages.noPaths);
			}
			if (check.isPresent() && !paths.isEmpty()) {
				throw new UsageException(Messages.bind(Messages.checkAlone, paths.getFirst()));
			}
			if (check.isPresent() && output.isPresent()) {
				throw new UsageException(Messages.checkNoOutput);
			}
		}
	}
}
