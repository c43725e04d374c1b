// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
	private final Hops hops;
	private final Evidence evidence;

	Patience(Display display, Hops hops, Evidence evidence) {
		this.display = display;
		this.hops = hops;
		this.evidence = evidence;
	}

	void await(String what, BooleanSupplier seen) {
		await(what, USUAL, seen);
	}

	void await(String what, Duration atMost, BooleanSupplier seen) {
		boolean came;
		try {
			came = comes(atMost, seen);
		} catch (Hops.UiStuckException stuck) {
			throw evidence.failure(NLS.bind(Messages.uiStuck, what), stuck);
		} catch (RuntimeException | Error failure) {
			throw evidence.failure(NLS.bind(Messages.looksFailed, what), failure);
		}
		if (!came) {
			throw evidence.failure(NLS.bind(Messages.didNotCome, what, atMost.toSeconds()), null);
		}
	}

	/** Waits for something that may as well not come. */
	void awaitIfItComes(Duration atMost, BooleanSupplier seen) {
		comes(atMost, seen);
	}

	private boolean comes(Duration atMost, BooleanSupplier seen) {
		long deadline = System.nanoTime() + atMost.toNanos();
		CompletableFuture<Boolean> answer = new CompletableFuture<>();
		display.execute(() -> look(seen, deadline, answer));
		return hops.await(answer, atMost.plus(GRACE));
	}

	/** Waits for what is not for the UI thread to see; the condition runs on the calling thread. */
	void awaitBeside(String what, BooleanSupplier seen) {
		long deadline = System.nanoTime() + USUAL.toNanos();
		while (!seen.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw evidence.failure(NLS.bind(Messages.didNotCome, what, USUAL.toSeconds()), null);
			}
			new CompletableFuture<Void>().completeOnTimeout(null, LOOK_MILLIS, TimeUnit.MILLISECONDS).join();
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
