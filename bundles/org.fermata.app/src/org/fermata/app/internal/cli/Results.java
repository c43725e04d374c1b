// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Routine;
import org.fermata.core.internal.context.ForwardingContext;
import org.fermata.core.output.ResultRow;
import org.fermata.core.terminal.TerminalOutput;
import org.fermata.core.terminal.TerminalSession;

/**
 * Writes what an operation gives as it comes: its rows, or else its value, to standard output, a line each; what it
 * prints to standard error. Any thread; {@code lock} guards the output and is held while that takes a line.
 */
final class Results implements Closeable {

	/** What would end a cell or a line. */
	private static final Pattern BREAKS = Pattern.compile("\\R|\t");

	private final TerminalSession session;
	private final TerminalOutput output;
	private final ReentrantLock lock = new ReentrantLock();
	private boolean rows; // guarded by lock: there is at least one
	private boolean closed; // guarded by lock
	private OperationFailure fault; // guarded by lock: nobody takes the results

	Results(TerminalSession session) {
		this.session = session;
		this.output = session.output();
	}

	/**
	 * Runs a routine and writes what it gives.
	 *
	 * @throws OperationFailure if nobody takes that, whatever the routine made of it
	 * @throws Exception the routine's own
	 */
	<T> T print(OperationContext op, Routine<T> routine) throws Exception {
		try {
			T value = routine.run(new Printing(op));
			end(value);
			return value;
		} catch (Exception failure) {
			throw cause(failure);
		}
	}

	private void end(Object value) throws OperationFailure {
		lock.lock();
		try {
			if (fault != null) {
				throw fault;
			}
			if (closed) {
				return; // given up long ago
			}
			if (!rows && value != null) {
				output.write(line(unbroken(value.toString())));
			}
			output.flush();
		} finally {
			lock.unlock();
		}
	}

	private Exception cause(Exception failure) {
		lock.lock();
		try {
			return fault == null ? failure : fault;
		} finally {
			lock.unlock();
		}
	}

	private void write(ResultRow row) {
		String cells = row.cells().stream().map(Results::unbroken).collect(Collectors.joining("\t"));
		lock.lock();
		try {
			rows = true;
			if (!closed && fault == null) {
				output.write(line(cells));
			}
		} catch (OperationFailure refused) {
			fault = refused;
			throw new UncheckedIOException(new IOException(refused));
		} finally {
			lock.unlock();
		}
	}

	private static String unbroken(String cell) {
		return BREAKS.matcher(cell).replaceAll(" ");
	}

	private static byte[] line(String text) {
		return (text + System.lineSeparator()).getBytes();
	}

	/** Lets out what is kept back; rows that come now belong to nobody. */
	@Override
	public void close() {
		lock.lock();
		try {
			closed = true;
			output.close();
		} finally {
			lock.unlock();
		}
	}

	/** The operation as its routine sees it, with what it gives passed on at once. */
	private final class Printing extends ForwardingContext {

		Printing(OperationContext context) {
			super(context);
		}

		@Override
		public void print(String line) {
			session.print(line);
			super.print(line);
		}

		@Override
		public void result(ResultRow row) {
			write(row);
			super.result(row);
		}
	}
}
