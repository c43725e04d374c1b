// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

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
		Terminal terminal = Terminal.ofProcess();
		HeapReserve heap = new HeapReserve(terminal.err());
		Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> heap.report(failure));
		try {
			end(run(Word.ofProcess(words), terminal, heap), terminal);
		} catch (OutOfMemoryError exhausted) {
			heap.report(exhausted);
		}
	}

	/**
	 * Nothing is left to be closed, so nothing has to be run: an exit in good order would first load all that logs
	 * exits, and would complain if a signal ends the process meanwhile. Then it is the signal that makes the exit code.
	 */
	private static void end(int code, Terminal terminal) throws InterruptedException {
		terminal.err().flush();
		if (isEndedBySignal()) {
			new CountDownLatch(1).await();
		}
		Runtime.getRuntime().halt(code);
	}

	private static boolean isEndedBySignal() {
		try {
			Runtime.getRuntime().removeShutdownHook(new Thread("fermata-probe"));
			return false;
		} catch (IllegalStateException ending) {
			return true;
		}
	}

	static int run(List<Word> words, Terminal terminal, HeapReserve heap) throws InterruptedException, IOException {
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
			return arguments.help() ? help(terminal) : new ChecksumCommand(arguments, terminal, heap).run();
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
