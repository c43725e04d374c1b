// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Routine;
import org.fermata.core.text.StatusWords;

/**
 * One operation in the terminal, from its start to its last word. Ctrl-C, or any other signal that ends
 * the process, cancels the operation; the process then ends when the operation has, and the JVM makes the
 * exit code of it: 130 for Ctrl-C.
 */
record TerminalRun(Engine engine, StatusLine status, Messenger messenger) {

	/** Longer than the cancellation ladder needs to interrupt; nobody waits longer for a Ctrl-C. */
	private static final long LAST_WORDS_SECONDS = 4;

	/**
	 * Runs a routine.
	 *
	 * @param leftovers closed when the operation has ended, before the process may
	 * @return the exit code
	 */
	int present(String name, Routine<?> routine, Closeable leftovers) throws InterruptedException, IOException {
		Operation<?> operation = engine.start(name, routine);
		CountDownLatch over = new CountDownLatch(1);
		Thread onSignal = new Thread(() -> stop(operation, over), "fermata-signal");
		Runtime.getRuntime().addShutdownHook(onSignal);
		try {
			status.start(operation);
			Outcome<?> outcome = operation.await();
			leftovers.close();
			status.close();
			return conclude(operation, outcome);
		} finally {
			over.countDown();
			forget(onSignal);
		}
	}

	private static void stop(Operation<?> operation, CountDownLatch over) {
		operation.cancel();
		try {
			over.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
	}

	private static void forget(Thread onSignal) {
		try {
			Runtime.getRuntime().removeShutdownHook(onSignal);
		} catch (IllegalStateException endingAlready) {
			// The signal came; the hook has done, or is doing, its work.
		}
	}

	private int conclude(Operation<?> operation, Outcome<?> outcome) {
		messenger.say(StatusWords.ending(operation));
		return switch (outcome) {
		case Outcome.Done<?> done -> ExitCode.OK;
		case Outcome.Failed<?> failed -> ExitCode.FAILED;
		case Outcome.Stopped<?> stopped -> ExitCode.INTERRUPTED;
		case Outcome.Abandoned<?> abandoned -> ExitCode.INTERRUPTED;
		};
	}
}
