// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.fermata.core.engine.Outcome;
import org.fermata.core.terminal.TerminalSession;
import org.fermata.core.text.Words;

/**
 * Some memory put aside for the words that have to be said when there is no more, and for tidying up. An
 * operation that runs out of memory fails with words as any other; where memory ends somewhere else, nothing
 * can be relied on any more, and {@link #report} ends the process in its stead. For any thread.
 */
final class HeapReserve {

	private static final int BYTES = 1024 * 1024;
	private static final long GIGABYTE = 1L << 30;

	private final String command;
	private final PrintStream err;
	private final byte[] lastWords; // made while there is memory to make them of
	private final AtomicBoolean ending = new AtomicBoolean();
	private volatile byte[] reserve = new byte[BYTES]; // nobody reads it
	private volatile Closeable leftovers = () -> { }; // written before an operation starts

	/** @param command whose last words they are */
	HeapReserve(String command, PrintStream err) {
		this.command = command;
		this.err = err;
		this.lastWords = (Messages.get("line", command, heapWords()) + System.lineSeparator()).getBytes();
	}

	/** What is to be closed before the process ends for want of memory. */
	void onExhaustion(Closeable newLeftovers) {
		leftovers = newLeftovers;
	}

	/** Makes room for the last words of an operation that ran out of memory; if they are said already, there are no more. */
	void beforeLastWords(Outcome<?> outcome) throws InterruptedException {
		if (ending.get()) {
			new CountDownLatch(1).await();
		}
		if (outcome instanceof Outcome.Failed<?> failed && isExhaustion(failed.cause())) {
			reserve = null;
		}
	}

	/** Takes what nobody has caught: without memory the process ends here, everything else is told and goes on. */
	void report(Throwable failure) {
		if (!isExhaustion(failure)) {
			failure.printStackTrace(err);
		} else if (ending.compareAndSet(false, true)) {
			try {
				tidyUp();
			} finally {
				say(failure);
				Runtime.getRuntime().halt(TerminalSession.FAILED);
			}
		}
	}

	private void tidyUp() {
		reserve = null;
		try {
			leftovers.close();
		} catch (IOException | OutOfMemoryError nothingLeft) {
			// What could not be taken away stays; the process ends for want of memory, and says so.
		}
	}

	/** Without taking memory, unless it is threads that are wanting: whoever else still runs takes all that is freed. */
	private void say(Throwable failure) {
		if (isThreads(failure)) {
			err.println(Messages.get("line", command, words(failure)));
		} else {
			err.write(lastWords, 0, lastWords.length);
		}
		err.flush();
	}

	static boolean isExhaustion(Throwable failure) {
		return failure != null && (failure instanceof OutOfMemoryError || isExhaustion(failure.getCause()));
	}

	/** What happened and the way out. */
	static String words(Throwable failure) {
		return isThreads(failure) ? Messages.get("threads") : heapWords();
	}

	private static boolean isThreads(Throwable failure) {
		return String.valueOf(failure.getMessage()).contains("native thread");
	}

	private static String heapWords() {
		long most = Runtime.getRuntime().maxMemory();
		long twice = (2 * most + GIGABYTE - 1) / GIGABYTE;
		return Messages.get("heap", Words.size(most), Long.toString(twice));
	}
}
