// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.fermata.core.cancel.Cancellation;

/**
 * The virtual thread of one routine and how it waits: parked until a condition holds that somebody else
 * makes true and then {@link #wake wakes} it, or until its operation is cancelled. There is only one
 * waiter, so the permit of {@link LockSupport} is all that is needed, and no wake-up can be lost.
 */
final class RoutineThread {

	private final Cancellation cancellation;
	private final Thread thread;

	RoutineThread(String name, Cancellation cancellation, Runnable body) {
		this.cancellation = cancellation;
		this.thread = Thread.ofVirtual().name(name).unstarted(body);
	}

	void start() {
		thread.start();
	}

	void wake() {
		LockSupport.unpark(thread);
	}

	void interrupt() {
		thread.interrupt();
	}

	Thread thread() {
		return thread;
	}

	/** @throws IllegalStateException unless the caller is the routine */
	void checkCurrent() {
		if (Thread.currentThread() != thread) {
			throw new IllegalStateException("An operation's context belongs to its routine's thread \u201c"
					+ thread.getName() + "\u201d; it was used on \u201c" + Thread.currentThread().getName() + "\u201d");
		}
	}

	/**
	 * Parks until the condition holds.
	 *
	 * @throws org.fermata.core.cancel.OperationCancelledException if the operation is cancelled first
	 * @throws InterruptedException if somebody interrupts the routine without cancelling it
	 */
	void await(BooleanSupplier condition) throws InterruptedException {
		cancellation.check();
		while (!condition.getAsBoolean()) {
			LockSupport.park(this);
			cancellation.check();
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
		}
	}
}
