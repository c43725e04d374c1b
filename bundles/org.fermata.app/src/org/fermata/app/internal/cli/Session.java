// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Routine;
import org.fermata.core.terminal.TerminalCommand;
import org.fermata.core.terminal.TerminalOutput;
import org.fermata.core.terminal.TerminalSession;
import org.fermata.core.terminal.UsageException;
import org.fermata.core.text.StatusWords;
import org.fermata.core.time.SystemTime;

/** One command at the terminal of this process, with an engine of its own. */
final class Session implements TerminalSession, AutoCloseable {

	/** Whoever pressed Ctrl-C gets the prompt back within a second, whatever holds the work up. */
	private static final Graces GRACES = new Graces(Duration.ofMillis(300), Duration.ofMillis(500));

	private final TerminalCommand command;
	private final List<Word> words;
	private final Terminal terminal;
	private final HeapReserve heap;
	private final SystemTime time = new SystemTime();
	private final StatusLine status;
	private final Messenger messenger;
	private final ProcessOutput output;

	/**
	 * @param name the command's word
	 * @param words those after it
	 */
	Session(String name, TerminalCommand command, List<Word> words, Terminal terminal, HeapReserve heap) {
		this.command = command;
		this.words = words;
		this.terminal = terminal;
		this.heap = heap;
		// The status line has alarms of its own: a terminal that takes nothing holds up its thread, but not the engine's.
		this.status = new StatusLine(terminal, time);
		this.messenger = new Messenger(name, status);
		this.output = new ProcessOutput(terminal, status);
	}

	/** Does what the command does, and tells what was wrong. Gives the exit code. */
	int run() throws InterruptedException {
		try {
			return command.run(this);
		} catch (UsageException wrong) {
			status.print(wrong.getMessage());
			status.print(command.usage());
			return USAGE;
		} catch (InterruptedException hurried) {
			throw hurried;
		} catch (Exception failure) {
			messenger.say(StatusWords.failure(failure));
			return FAILED;
		}
	}

	@Override
	public List<Word> words() {
		return words;
	}

	@Override
	public boolean canAsk() {
		return terminal.canAsk();
	}

	@Override
	public int help() {
		return terminal.print(command.usage());
	}

	@Override
	public TerminalOutput output() {
		return output;
	}

	@Override
	public void say(String message) {
		messenger.say(message);
	}

	@Override
	public void print(String line) {
		status.print(line);
	}

	@Override
	public int present(String name, Routine<?> routine, Closeable leftovers) throws InterruptedException, IOException {
		try (StatusLine shown = status;
				Engine engine = Engine.builder().discardOutput().workers(new ThreadWorkers()).graces(GRACES)
						.failures(heap::report).build()) {
			engine.addPresenter(new TerminalPresenter(terminal, shown));
			return new TerminalRun(engine, shown, messenger, heap).present(name, routine, leftovers);
		}
	}

	@Override
	public void close() {
		time.close();
	}
}
