// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Routine;
import org.fermata.core.terminal.TerminalSession;
import org.fermata.core.text.StatusWords;

/**
 * One operation in the terminal, from its start to its last word. Ctrl-C, or any other signal that ends
 * the process, cancels the operation; the process then ends when the operation has, and the JVM makes the
 * exit code of it: 130 for Ctrl-C.
 */
record TerminalRun(Engine engine, StatusLine status, Messenger messenger, HeapReserve heap) {

	/** Longer than the engine's graces: what would not stop has been given up by then. */
	private static final long STOPPING_MILLIS = 1500;
	/** For leftovers whose owner is held up, and for words that find no way out of a full pipe. */
	private static final long TIDYING_MILLIS = 500;
	private static final long LAST_WORDS_MILLIS = 500;

	/** How far an operation has come on its way out. */
	private record End(CountDownLatch tidied, CountDownLatch told) {

		End() {
			this(new CountDownLatch(1), new CountDownLatch(1));
		}

		void reached() {
			tidied.countDown();
			told.countDown();
		}
	}

	/**
	 * Runs a routine.
	 *
	 * @param leftovers closed when the operation has ended, before the process may; may be closed twice
	 * @return the exit code
	 */
	int present(String name, Routine<?> routine, Closeable leftovers) throws InterruptedException, IOException {
		End end = new End();
		Thread onSignal = new Thread(() -> stop(end, leftovers), "fermata-signal");
		if (!listen(onSignal)) {
			return TerminalSession.INTERRUPTED;
		}
		heap.onExhaustion(leftovers);
		try {
			Operation<?> operation = engine.start(name, routine);
			status.start(operation);
			Outcome<?> outcome = operation.await();
			heap.beforeLastWords(outcome);
			leftovers.close();
			end.tidied().countDown();
			status.close();
			return conclude(operation, outcome);
		} catch (RejectedExecutionException stoppedBefore) {
			return TerminalSession.INTERRUPTED;
		} finally {
			end.reached();
			forget(onSignal);
		}
	}

	/** Before the operation starts, so that no signal finds it without; false if one has come already. */
	private static boolean listen(Thread onSignal) {
		try {
			Runtime.getRuntime().addShutdownHook(onSignal);
			return true;
		} catch (IllegalStateException endingAlready) {
			return false;
		}
	}

	/** The operation is the engine's only one. If its last word has no way out, the process ends without it. */
	private void stop(End end, Closeable leftovers) {
		engine.scope().close();
		try {
			if (!end.tidied().await(STOPPING_MILLIS, TimeUnit.MILLISECONDS)) {
				Thread tidying = Thread.ofPlatform().daemon().name("fermata-leftovers").start(() -> tidy(leftovers));
				tidying.join(TIDYING_MILLIS);
			}
			end.told().await(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
	}

	private void tidy(Closeable leftovers) {
		try {
			leftovers.close();
		} catch (IOException fault) {
			messenger.say(fault.getMessage());
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
		if (outcome instanceof Outcome.Failed<?> failed && HeapReserve.isExhaustion(failed.cause())) {
			messenger.say(HeapReserve.words(failed.cause()));
			return TerminalSession.FAILED;
		}
		messenger.say(StatusWords.ending(operation));
		return switch (outcome) {
		case Outcome.Done<?> done -> TerminalSession.OK;
		case Outcome.Failed<?> failed -> TerminalSession.FAILED;
		case Outcome.Stopped<?> stopped -> TerminalSession.INTERRUPTED;
		case Outcome.Abandoned<?> abandoned -> TerminalSession.INTERRUPTED;
		};
	}
}
