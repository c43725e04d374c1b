// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** Waits for what can be seen on the UI thread, and says what was there instead if it does not come. */
final class Patience {

	/** Long, because a machine may be busy with other things: only who fails waits as long. */
	private static final Duration USUAL = Duration.ofSeconds(60);
	/** What the UI thread is given on top, to say no. */
	private static final Duration GRACE = Duration.ofSeconds(10);
	private static final int LOOK_MILLIS = 15;

	private final Display display;
	private final Evidence evidence;

	Patience(Display display, Evidence evidence) {
		this.display = display;
		this.evidence = evidence;
	}

	void await(String what, BooleanSupplier seen) {
		await(what, USUAL, seen);
	}

	void await(String what, Duration atMost, BooleanSupplier seen) {
		long deadline = System.nanoTime() + atMost.toNanos();
		CompletableFuture<Boolean> answer = new CompletableFuture<>();
		display.execute(() -> look(seen, deadline, answer));
		boolean came;
		try {
			came = answer.get(atMost.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException stuck) {
			throw evidence.failure(NLS.bind(Messages.uiStuck, what), stuck);
		} catch (ExecutionException failure) {
			throw evidence.failure(NLS.bind(Messages.looksFailed, what), failure.getCause());
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(hurried);
		}
		if (!came) {
			throw evidence.failure(NLS.bind(Messages.didNotCome, what, atMost.toSeconds()), null);
		}
	}

	private void look(BooleanSupplier seen, long deadline, CompletableFuture<Boolean> answer) {
		try {
			if (isSeen(seen)) {
				answer.complete(true);
			} else if (System.nanoTime() > deadline) {
				answer.complete(false);
			} else {
				display.timerExec(LOOK_MILLIS, () -> look(seen, deadline, answer));
			}
		} catch (RuntimeException | Error failure) {
			answer.completeExceptionally(failure);
		}
	}

	/** What is part of something that is not there yet, or not any more, is not seen. */
	private static boolean isSeen(BooleanSupplier seen) {
		try {
			return seen.getAsBoolean();
		} catch (NoSuchElementException notThere) {
			return false;
		}
	}
}
