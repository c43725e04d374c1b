// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.fermata.core.engine.Outcome;
import org.fermata.core.text.Words;

/**
 * Some memory put aside for the words that have to be said when there is no more, and for tidying up. An
 * operation that runs out of memory fails with words as any other; where memory ends somewhere else, nothing
 * can be relied on any more, and {@link #report} ends the process in its stead. For any thread.
 */
final class HeapReserve {

	private static final int BYTES = 1024 * 1024;
	private static final long GIGABYTE = 1L << 30;

	private final PrintStream err;
	private final AtomicBoolean ending = new AtomicBoolean();
	private volatile byte[] reserve = new byte[BYTES]; // nobody reads it
	private volatile Closeable leftovers = () -> { }; // written before an operation starts

	HeapReserve(PrintStream err) {
		this.err = err;
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
			reserve = null;
			try {
				leftovers.close();
				err.println(Messages.get("line", ChecksumCommand.NAME, words(failure)));
			} catch (IOException | OutOfMemoryError nothingLeft) {
				err.println(failure.getMessage());
			} finally {
				err.flush();
				Runtime.getRuntime().halt(ExitCode.FAILED);
			}
		}
	}

	static boolean isExhaustion(Throwable failure) {
		return failure != null && (failure instanceof OutOfMemoryError || isExhaustion(failure.getCause()));
	}

	/** What happened and the way out. */
	static String words(Throwable failure) {
		if (String.valueOf(failure.getMessage()).contains("native thread")) {
			return Messages.get("threads");
		}
		long most = Runtime.getRuntime().maxMemory();
		long twice = (2 * most + GIGABYTE - 1) / GIGABYTE;
		return Messages.get("heap", Words.size(most), Long.toString(twice));
	}
}
