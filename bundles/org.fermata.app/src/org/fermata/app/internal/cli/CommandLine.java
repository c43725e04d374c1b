// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.fermata.core.engine.OperationFailure;
import org.fermata.core.internal.declaration.ClassPath;
import org.fermata.core.internal.declaration.Declarations;
import org.fermata.core.terminal.TerminalCommand;
import org.fermata.core.terminal.TerminalSession;

/**
 * Fermata in a terminal, without a window. A program of its own on a class path of core, operations and this bundle:
 * a command that one of them declares runs there, since OSGi would take several times as long to start. What others
 * have contributed is known to the platform alone, which is then started in this process; there
 * {@link CommandLineApplication} goes on.
 */
public final class CommandLine {

	private static final String PROGRAM = "fermata";
	private static final String LIST = "--list";
	private static final List<String> HELP = List.of("--help", "-h", "help");

	private final List<Word> words;
	private final Terminal terminal;
	private final HeapReserve heap;

	/** For this process, in which whatever nobody catches is reported from now on. */
	CommandLine(List<Word> words) {
		this.words = words;
		this.terminal = Terminal.ofProcess();
		this.heap = new HeapReserve(words.isEmpty() ? PROGRAM : words.getFirst().display(), terminal.err());
		Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> heap.report(failure));
	}

	/** Runs and ends the process. */
	public static void main(String[] words) throws Exception {
		CommandLine line = new CommandLine(Word.ofProcess(words));
		try {
			Optional<Integer> code = line.runOnClassPath();
			if (code.isEmpty()) {
				code = line.startPlatform(words);
			}
			line.end(code.get());
		} catch (OutOfMemoryError exhausted) {
			line.heap.report(exhausted);
		}
	}

	/**
	 * Nothing is left to be closed, so nothing has to be run: an exit in good order would first load all that logs
	 * exits, and would complain if a signal ends the process meanwhile. Then it is the signal that makes the exit code.
	 */
	private void end(int code) throws InterruptedException {
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

	/** Runs what needs no platform. Gives the exit code; empty if it is for the platform. */
	private Optional<Integer> runOnClassPath() throws InterruptedException {
		Optional<Integer> code = runOwn();
		if (code.isPresent() || words.getFirst().text().equals(LIST)) {
			return code;
		}
		for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
			code = runFrom(place);
			if (code.isPresent()) {
				return code;
			}
		}
		return Optional.empty();
	}

	/** Runs a command that a jar declares; empty if it does not. The jars after it are not even read. */
	private Optional<Integer> runFrom(String place) throws InterruptedException {
		try (ClassPath jar = new ClassPath(place, CommandLine.class.getClassLoader())) {
			// Mistakes are for those who have all declarations before them.
			return run(Commands.withoutConditions(Declarations.read(jar.elements(), mistake -> { })));
		} catch (IOException damaged) {
			return Optional.of(fail(PROGRAM, damaged.getMessage()));
		}
	}

	/** Runs words that are no command; empty if they are. */
	private Optional<Integer> runOwn() {
		String first = words.isEmpty() ? "" : words.getFirst().text();
		if (words.isEmpty()) {
			return Optional.of(refuse(Messages.get("noCommand")));
		}
		if (HELP.contains(first)) {
			return Optional.of(terminal.print(Messages.get("usage") + "\n" + Messages.get("checksumUsage")));
		}
		if (first.equals(LIST)) {
			return words.size() == 1 ? Optional.empty() : Optional.of(refuse(Messages.get("wordAlone", words.get(1).display())));
		}
		if (first.isEmpty() || first.startsWith("-")) {
			return Optional.of(refuse(Messages.get("unknownCommand", words.getFirst().display())));
		}
		return Optional.empty();
	}

	private Optional<Integer> startPlatform(String[] original) {
		try {
			PlatformLauncher.start(original);
			return Optional.of(TerminalSession.FAILED); // not reached: the platform ends the process
		} catch (IOException useless) {
			return Optional.of(fail(PROGRAM, useless.getMessage()));
		}
	}

	/**
	 * Runs within the platform, where everything that is declared is known.
	 *
	 * @param mistakes in declarations, told to whoever misses a command or looks for one
	 * @return the exit code
	 */
	int runAmong(Commands commands, Collection<String> mistakes) throws InterruptedException {
		Optional<Integer> own = runOwn();
		if (own.isPresent()) {
			return own.get();
		}
		Optional<Integer> code = words.getFirst().text().equals(LIST) ? Optional.of(terminal.print(commands.list()))
				: run(commands);
		if (code.isEmpty() || words.getFirst().text().equals(LIST)) {
			mistakes.forEach(terminal.err()::println);
		}
		return code.orElseGet(() -> refuse(Messages.get("unknownCommand", words.getFirst().display())));
	}

	/** Runs a command; empty if there is none of that word. */
	private Optional<Integer> run(Commands commands) throws InterruptedException {
		String name = words.getFirst().text();
		try {
			Optional<TerminalCommand> command = commands.find(name);
			if (command.isEmpty()) {
				return Optional.empty();
			}
			try (Session session = new Session(name, command.get(), words.subList(1, words.size()), terminal, heap)) {
				return Optional.of(session.run());
			}
		} catch (OperationFailure useless) {
			return Optional.of(fail(name, useless.getMessage()));
		}
	}

	private int refuse(String reason) {
		terminal.err().println(reason);
		terminal.err().println(Messages.get("usage"));
		return TerminalSession.USAGE;
	}

	private int fail(String who, String reason) {
		terminal.err().println(Messages.get("line", who, reason));
		return TerminalSession.FAILED;
	}
}
