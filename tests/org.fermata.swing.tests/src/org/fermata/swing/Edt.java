// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What a test does on the event dispatch thread. */
final class Edt {

	private Edt() {
	}

	/** Runs something there and waits for it. */
	static void run(Runnable action) {
		get(() -> {
			action.run();
			return null;
		});
	}

	/** Computes something there and waits for it. */
	static <T> T get(Callable<T> call) {
		FutureTask<T> task = new FutureTask<>(call);
		try {
			EventQueue.invokeAndWait(task);
			return task.get();
		} catch (InterruptedException | InvocationTargetException | ExecutionException failure) {
			throw new AssertionError(failure);
		}
	}

	/** Lets everything run that was queued there before. */
	static void settle() {
		run(() -> { });
	}
}
