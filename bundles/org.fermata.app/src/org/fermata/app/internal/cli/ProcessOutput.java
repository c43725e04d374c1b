// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;

import org.eclipse.osgi.util.NLS;
import org.fermata.core.engine.OperationFailure;

/**
 * Standard output: results and nothing else. On a terminal each line is seen at once, above the status
 * line; elsewhere it is buffered. For one thread.
 */
final class ProcessOutput {

	private static final int BUFFER = 64 * 1024;

	private final BufferedOutputStream out;
	private final Terminal terminal;
	private final StatusLine status;

	ProcessOutput(Terminal terminal, StatusLine status) {
		this.terminal = terminal;
		this.status = status;
		this.out = new BufferedOutputStream(terminal.out(), BUFFER);
	}

	void write(byte[] line) throws OperationFailure {
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

	void flush() throws OperationFailure {
		attempt(out::flush);
	}

	private static void attempt(StatusLine.OutputAction action) throws OperationFailure {
		try {
			action.run();
		} catch (IOException fault) {
			throw new OperationFailure(NLS.bind(Messages.outputFailed, fault.getMessage()));
		}
	}
}
