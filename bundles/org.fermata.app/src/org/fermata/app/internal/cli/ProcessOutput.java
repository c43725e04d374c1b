// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;

import org.fermata.core.engine.OperationFailure;
import org.fermata.core.terminal.TerminalOutput;

/**
 * Standard output: results and nothing else. On a terminal each line is seen at once, above the status
 * line; elsewhere it is buffered. For one thread.
 */
final class ProcessOutput implements TerminalOutput {

	private static final int BUFFER = 64 * 1024;

	private final BufferedOutputStream out;
	private final Terminal terminal;
	private final StatusLine status;

	ProcessOutput(Terminal terminal, StatusLine status) {
		this.terminal = terminal;
		this.status = status;
		this.out = new BufferedOutputStream(terminal.out(), BUFFER);
	}

	@Override
	public void write(byte[] line) throws OperationFailure {
		attempt(() -> {
			if (terminal.outIsTerminal()) {
				status.above(() -> {
					out.write(line);
					out.flush();
				});
			} else {
				out.write(line);
			}
		});
	}

	@Override
	public void flush() throws OperationFailure {
		attempt(out::flush);
	}

	/** Lets out what a run that was stopped has left: the last line is a whole one. */
	@Override
	public void close() {
		try {
			out.flush();
		} catch (IOException toldAlready) {
			// A run that failed for this has said so; one that was stopped has nothing to complete.
		}
	}

	private static void attempt(StatusLine.OutputAction action) throws OperationFailure {
		try {
			action.run();
		} catch (IOException fault) {
			throw new OperationFailure(Messages.get("outputFailed", fault.getMessage()));
		}
	}
}
