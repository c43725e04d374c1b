// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.util.List;

/**
 * Fermata in a terminal: {@code checksum …} without a window. A program of its own on a class path of core,
 * operations and this bundle; OSGi would take several times as long to start and would eat words such as
 * {@code -data}. {@link CommandLineApplication} is the same inside Eclipse.
 */
public final class CommandLine {

	private CommandLine() {
	}

	/** Runs and ends the process. */
	public static void main(String[] words) throws Exception {
		System.exit(run(Word.ofProcess(words), Terminal.ofProcess()));
	}

	static int run(List<Word> words, Terminal terminal) throws InterruptedException, IOException {
		try {
			if (words.isEmpty()) {
				throw new UsageException(Messages.get("noCommand"));
			}
			String first = words.getFirst().text();
			if (List.of("--help", "-h", "help").contains(first)) {
				return help(terminal);
			}
			if (!first.equals(ChecksumCommand.NAME)) {
				throw new UsageException(Messages.get("unknownCommand", words.getFirst().display()));
			}
			ChecksumArguments arguments = ChecksumArguments.parse(words.subList(1, words.size()));
			return arguments.help() ? help(terminal) : new ChecksumCommand(arguments, terminal).run();
		} catch (UsageException wrong) {
			terminal.err().println(wrong.getMessage());
			terminal.err().println(Messages.get("usage"));
			return ExitCode.USAGE;
		}
	}

	private static int help(Terminal terminal) {
		try {
			terminal.out().write((Messages.get("usage") + System.lineSeparator()).getBytes());
			return ExitCode.OK;
		} catch (IOException fault) {
			terminal.err().println(Messages.get("outputFailed", fault.getMessage()));
			return ExitCode.FAILED;
		}
	}
}
