// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.terminal;

import java.io.Closeable;

import org.fermata.core.engine.OperationFailure;

/**
 * Standard output. At a terminal each line is seen at once, above the status line; elsewhere lines are kept together.
 * For one thread at a time.
 */
public interface TerminalOutput extends Closeable {

	/**
	 * Writes whole lines, each with its end.
	 *
	 * @throws OperationFailure if nobody takes them, with words for people
	 */
	void write(byte[] lines) throws OperationFailure;

	/**
	 * Lets out what is kept back.
	 *
	 * @throws OperationFailure if nobody takes it, with words for people
	 */
	void flush() throws OperationFailure;

	/** Lets out what is kept back, if anybody still takes it. */
	@Override
	void close();
}
