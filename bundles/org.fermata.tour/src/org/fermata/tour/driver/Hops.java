// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.swt.widgets.Display;

/**
 * Ways to the UI thread and back that a dialog of the system's own does not block. While one is open, SWT on
 * GTK has an idle function run what is posted, but starts it before it adds what is posted: now and then the
 * function finds nothing, ends, and what was posted waits until somebody posts something else.
 */
final class Hops {

	private static final Duration MOST = Duration.ofSeconds(90);
	private static final long NUDGE_MILLIS = 100;

	private final Display display;

	Hops(Display display) {
		this.display = display;
	}

	/** Calls on the UI thread and waits for the answer; what the call throws is thrown here. */
	<T> T get(Callable<T> call) {
		if (Display.getCurrent() == display) {
			return answer(call);
		}
		CompletableFuture<T> answer = new CompletableFuture<>();
		display.execute(() -> {
			try {
				answer.complete(answer(call));
			} catch (Throwable failure) {
				answer.completeExceptionally(failure);
			}
		});
		return await(answer, MOST);
	}

	/** Waits for something that the UI thread completes, and wakes it now and then. */
	<T> T await(CompletableFuture<T> answer, Duration atMost) {
		long deadline = System.nanoTime() + atMost.toNanos();
		while (true) {
			try {
				return answer.get(NUDGE_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException notYet) {
				if (System.nanoTime() > deadline) {
					throw new UiStuckException(notYet);
				}
				display.asyncExec(() -> { });
			} catch (ExecutionException failure) {
				throw rethrown(failure.getCause());
			} catch (InterruptedException hurried) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(hurried);
			}
		}
	}

	private static RuntimeException rethrown(Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		// Thrown there and here: the place that waited is part of the story.
		failure.addSuppressed(new IllegalStateException(Messages.askedHere));
		return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
	}

	private static <T> T answer(Callable<T> call) {
		try {
			return call.call();
		} catch (RuntimeException failure) {
			throw failure;
		} catch (Exception failure) {
			throw new IllegalStateException(failure);
		}
	}

	/** The UI thread did not answer in time. */
	static final class UiStuckException extends IllegalStateException {

		private static final long serialVersionUID = 1L;

		UiStuckException(Throwable cause) {
			super(Messages.noAnswer, cause);
		}
	}
}
