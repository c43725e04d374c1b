// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;

/**
 * Waiting for what must come. How long it takes is not tested: the deadline is far away, and only there
 * to end a test that sticks, with a dump of all threads. Any thread.
 */
public final class Await {

	/** No machine is so slow that what works takes longer. */
	public static final Duration DEADLINE = Duration.ofSeconds(Long.getLong("fermata.test.deadline", 60));

	private static final long PAUSE_NANOS = 100_000;

	private Await() {
	}

	/**
	 * Waits until a condition holds.
	 *
	 * @param what what is waited for, in words
	 * @throws AssertionError with a dump of all threads at the deadline
	 */
	public static void until(String what, BooleanSupplier condition) {
		long begin = System.nanoTime();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - begin > DEADLINE.toNanos()) {
				throw stuck(what);
			}
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	/** Waits until an operation has ended. The engine's listeners may not have been told yet. */
	public static <T> Outcome<T> end(Operation<T> operation) {
		until("the end of " + operation.name(), () -> operation.state().isTerminal());
		return operation.outcome().orElseThrow();
	}

	/**
	 * Waits until an operation has ended and returns its value.
	 *
	 * @throws AssertionError if it ended otherwise
	 */
	public static <T> T value(Operation<T> operation) {
		Outcome<T> outcome = end(operation);
		if (outcome instanceof Outcome.Done<T> done) {
			return done.value();
		}
		throw new AssertionError(operation.name() + " ended as " + outcome, cause(outcome));
	}

	/**
	 * Waits until an operation has ended and returns what its routine threw.
	 *
	 * @throws AssertionError if it ended otherwise
	 */
	public static Throwable failure(Operation<?> operation) {
		Outcome<?> outcome = end(operation);
		Throwable cause = cause(outcome);
		if (cause == null) {
			throw new AssertionError(operation.name() + " ended as " + outcome);
		}
		return cause;
	}

	private static Throwable cause(Outcome<?> outcome) {
		return outcome instanceof Outcome.Failed<?> failed ? failed.cause() : null;
	}

	/** The failure of a test in which something did not come. */
	static AssertionError stuck(String what) {
		return new AssertionError("Waited " + DEADLINE.toSeconds() + " s in vain for " + what + "\n" + ThreadDump.take());
	}
}
