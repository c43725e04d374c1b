// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;

/**
 * A routine whose end a test can wait for, while tasks of its operation still run. When a cancelled routine
 * has ended, every ladder of its operation has begun to climb: the routine itself may be the one who starts
 * that of its batch, so before its end a test that moves time by hand would move it too early.
 */
public final class WatchedRoutine<T> implements Routine<T> {

	private final Routine<T> routine;
	private volatile String name; // written by the routine before the thread
	private volatile Thread thread; // written by the routine

	/** @param routine what it does */
	public WatchedRoutine(Routine<T> routine) {
		this.routine = routine;
	}

	@Override
	public T run(OperationContext op) throws Exception {
		name = Thread.currentThread().getName();
		thread = Thread.currentThread();
		return routine.run(op);
	}

	/** Waits until the routine is off its thread, which then goes under another name. */
	public void awaitEnd() {
		Await.until("the end of the routine", () -> thread != null && !thread.getName().equals(name));
	}
}
