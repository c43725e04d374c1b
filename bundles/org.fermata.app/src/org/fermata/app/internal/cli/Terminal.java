// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

import org.fermata.core.terminal.TerminalSession;

/**
 * The three streams of the process and which of them are terminals.
 *
 * @param in standard input
 * @param out standard output, unbuffered: unlike {@code System.out} it says when it cannot be written
 * @param err standard error
 * @param canAsk whether somebody sits there who can be asked and can answer
 * @param outIsTerminal whether each line should be seen at once
 * @param errIsTerminal whether a line can be redrawn in place
 * @param columns how wide that is
 */
record Terminal(InputStream in, OutputStream out, PrintStream err, boolean canAsk, boolean outIsTerminal,
		boolean errIsTerminal, int columns) {

	private static final int USUAL_COLUMNS = 80;

	/** The process's own. The start script knows what Java 21 cannot ask: which streams are terminals. */
	static Terminal ofProcess() {
		boolean console = System.console() != null;
		boolean in = flag("fermata.tty.in", console);
		boolean out = flag("fermata.tty.out", console);
		boolean err = flag("fermata.tty.err", console);
		return new Terminal(new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
				new FileOutputStream(FileDescriptor.out), System.err, in && err, out, err,
				Integer.getInteger("fermata.columns", USUAL_COLUMNS));
	}

	/** Prints a result for people. Gives the exit code. */
	int print(String text) {
		try {
			out.write((text + System.lineSeparator()).getBytes());
			return TerminalSession.OK;
		} catch (IOException fault) {
			err.println(Messages.get("outputFailed", fault.getMessage()));
			return TerminalSession.FAILED;
		}
	}

	private static boolean flag(String property, boolean otherwise) {
		String value = System.getProperty(property);
		return value == null ? otherwise : Boolean.parseBoolean(value);
	}
}
