// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

import org.fermata.core.engine.OperationContext;

/**
 * Writes a tape. When it cannot, it says so once in the operation's output and writes no more. The lock is
 * a leaf, held while a line is written; any thread.
 */
final class TapeWriter implements AutoCloseable {

	/** Makes the file. */
	@FunctionalInterface
	interface Opening {

		Writer open() throws IOException;
	}

	/** Something to do with the file. */
	@FunctionalInterface
	private interface Writing {

		void write() throws IOException;
	}

	private final ReentrantLock lock = new ReentrantLock();
	private final Writer out; // guarded by lock
	private final OperationContext operation;
	private boolean lost; // guarded by lock

	TapeWriter(Writer out, OperationContext operation) {
		this.out = out;
		this.operation = operation;
	}

	static Writer begin(Path tape) throws IOException {
		// Not a channel: those close themselves when the thread that writes is interrupted, and cancelled
		// routines are.
		return new BufferedWriter(
				new OutputStreamWriter(new FileOutputStream(tape.toFile()), StandardCharsets.UTF_8));
	}

	/** Notes an event; what is not a row is on the file when this returns. */
	void note(TapeEvent event) {
		attempt(() -> {
			out.write(event.toString());
			out.write('\n');
			if (!event.is(TapeEvent.ROW)) { // of which there may be a million
				out.flush();
			}
		});
	}

	void flush() {
		attempt(out::flush);
	}

	private void attempt(Writing writing) {
		IOException failure = null;
		lock.lock();
		try {
			if (!lost) {
				writing.write();
			}
		} catch (IOException cannot) {
			lost = true;
			failure = cannot;
		} finally {
			lock.unlock();
		}
		report(failure);
	}

	private void report(IOException failure) {
		if (failure != null) {
			operation.print(TapeWords.format("lost", failure.getMessage()));
		}
	}

	/** Closes the file; what comes later, say from an action on the UI thread, is on no tape. */
	@Override
	public void close() {
		IOException failure = null;
		lock.lock();
		try (out) {
			out.flush();
		} catch (IOException cannot) {
			failure = lost ? null : cannot; // a tape that is lost is reported already
		} finally {
			lost = true;
			lock.unlock();
		}
		report(failure);
	}
}
