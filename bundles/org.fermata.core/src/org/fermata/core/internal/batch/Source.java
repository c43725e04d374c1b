// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;

/**
 * Where a batch's tasks come from. It is foreign code and may take as long as it likes, so one lane at a
 * time reads it, in its turn; only lanes ever wait for their turn, and an interrupt ends that wait if the
 * batch is closed.
 */
final class Source<T> {

	/** Turns are short as a rule, and to park costs more than a hundred of them. */
	private static final int SPINS = 100;

	private final Semaphore turn = new Semaphore(1);
	private final Iterator<Task<T>> tasks; // whose turn it is
	private int pulled; // whose turn it is
	private boolean ended; // whose turn it is: it has no more, or has thrown, and is not asked again

	/** @throws RuntimeException or Error whatever the source throws when it is asked for its tasks */
	Source(MultiTask<T> spec) {
		tasks = spec.tasks();
	}

	/**
	 * The next task; null if there is no more, or the batch was closed meanwhile.
	 *
	 * @param closed whether nobody wants a task any more
	 * @throws RuntimeException or Error whatever the source throws
	 */
	Slot<T> next(BooleanSupplier closed) {
		if (!awaitTurn(closed)) {
			return null;
		}
		try {
			return ended || closed.getAsBoolean() ? null : read();
		} finally {
			turn.release();
		}
	}

	private Slot<T> read() {
		ended = true; // unless it gives another
		if (!tasks.hasNext()) {
			return null;
		}
		Task<T> task = Objects.requireNonNull(tasks.next(), "A batch cannot hold null for a task");
		ended = false;
		return new Slot<>(pulled++, task);
	}

	private boolean awaitTurn(BooleanSupplier closed) {
		for (int i = 0; i < SPINS; i++) {
			if (turn.tryAcquire()) {
				return true;
			}
			Thread.onSpinWait();
		}
		while (!closed.getAsBoolean()) {
			try {
				turn.acquire();
				return true;
			} catch (InterruptedException interrupted) {
				// By the ladder, and then the batch is closed; or by somebody whose interrupt is not for us.
			}
		}
		return false;
	}
}
