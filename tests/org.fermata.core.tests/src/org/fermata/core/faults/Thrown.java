// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.fermata.core.cancel.OperationCancelledException;

/** What bodies throw, and code that throws it without saying so. */
final class Thrown {

	private Thrown() {
	}

	/** One of each kind. */
	static List<Throwable> kinds() {
		return List.of(new IOException("checked"), new IllegalStateException("unchecked"), new AssertionError("error"),
				new StackOverflowError("as if"), new OutOfMemoryError("as if"), new InterruptedException("nobody did"),
				new CancellationException("its own"), new OperationCancelledException("nobody cancelled"),
				new ThreadDeathLike(), new Throwable("neither exception nor error"));
	}

	/** The errors that may strike anywhere. */
	static List<Error> errors() {
		return List.of(new OutOfMemoryError("as if"), new StackOverflowError("as if"), new LinkageError("as if"));
	}

	private static final class ThreadDeathLike extends Error {
		private static final long serialVersionUID = 1L;
	}

	/** Throws it, whatever its type says. */
	static <R, X extends Throwable> R sneaky(Throwable thrown) throws X {
		@SuppressWarnings("unchecked") // X is erased
		X asItIs = (X) thrown;
		throw asItIs;
	}

	/** Uses the stack up, truly. */
	static int overflow(int depth) {
		return overflow(depth + 1) + 1;
	}

	/** What a call throws; null if nothing. */
	static Throwable by(Callable<?> call) {
		try {
			call.call();
			return null;
		} catch (Throwable thrown) {
			return thrown;
		}
	}
}
