// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.terminal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.fermata.core.engine.Routine;

/** What a command of the terminal has to do with: its words, its output, and the engine. Ends with the command. */
public interface TerminalSession {

	/** Exit code: all is well. */
	int OK = 0;
	/** Exit code: something failed, and was told. */
	int FAILED = 1;
	/** Exit code: the words were wrong. */
	int USAGE = 2;
	/** Exit code: stopped by Ctrl-C, as shells count signals. */
	int INTERRUPTED = 130;

	/** The words after the command's own. Immutable. */
	List<? extends TerminalWord> words();

	/** Whether somebody sits at a terminal who can be asked. */
	boolean canAsk();

	/** Prints the command's usage as its result. Gives the exit code. */
	int help();

	/** Standard output, for results and nothing else. */
	TerminalOutput output();

	/** Says something to people: a line on standard error under the command's name, above the status line. Any thread. */
	void say(String message);

	/** A line on standard error as it stands, above the status line. Any thread. */
	void print(String line);

	/**
	 * Runs an operation to its end, with its progress on standard error and its questions at the terminal, and says how
	 * it ended. Ctrl-C cancels it. What it prints, and its results, show nowhere: write them to {@link #output}. Once
	 * for each session.
	 *
	 * @param name of the operation
	 * @param leftovers closed when the operation has ended or has been given up, before the process ends; may be
	 *        closed twice, also by two threads
	 * @return the exit code: {@link #OK}, {@link #FAILED} or {@link #INTERRUPTED}
	 * @throws InterruptedException if the calling thread is interrupted
	 * @throws IOException that of the leftovers
	 */
	int present(String name, Routine<?> routine, Closeable leftovers) throws InterruptedException, IOException;
}
