// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The state of an operation and its outcome: one reference that only ever moves as {@link OperationState}
 * draws it. Whoever moves it by compare-and-set has the say, so a cancel and an end that come together have
 * one winner. Any thread; no lock.
 */
final class OperationStatus<T> {

	private record Status<T>(OperationState state, Outcome<T> outcome) { }

	private final AtomicReference<Status<T>> status = new AtomicReference<>(new Status<>(OperationState.RUNNING, null));
	private final CountDownLatch ended = new CountDownLatch(1);

	OperationState state() {
		return status.get().state();
	}

	/** Null while it runs. */
	Outcome<T> outcome() {
		return status.get().outcome();
	}

	/** From running to waiting or back; if that fails somebody has cancelled meanwhile, and that stands. */
	void move(OperationState from, OperationState to) {
		Status<T> now = status.get();
		if (now.state() == from) {
			status.compareAndSet(now, new Status<>(to, null));
		}
	}

	/** Asks to stop; true for the one call that does. */
	boolean stop() {
		Status<T> now = status.get();
		while (!now.state().isTerminal() && now.state() != OperationState.STOPPING) {
			if (status.compareAndSet(now, new Status<>(OperationState.STOPPING, null))) {
				return true;
			}
			now = status.get();
		}
		return false;
	}

	/**
	 * Ends it; true for the one call that does.
	 *
	 * @param routine how the routine ended, which counts unless somebody has asked to stop
	 * @param somethingAbandoned whether something of it was given up, which counts if so
	 */
	boolean end(Outcome<T> routine, boolean somethingAbandoned) {
		Status<T> now;
		do {
			now = status.get();
			if (now.state().isTerminal()) {
				return false;
			}
		} while (!status.compareAndSet(now, terminal(now.state(), routine, somethingAbandoned)));
		return true;
	}

	private Status<T> terminal(OperationState before, Outcome<T> routine, boolean somethingAbandoned) {
		if (before == OperationState.STOPPING) {
			return somethingAbandoned
					? new Status<>(OperationState.ABANDONED, new Outcome.Abandoned<>())
					: new Status<>(OperationState.STOPPED, new Outcome.Stopped<>());
		}
		return routine instanceof Outcome.Done
				? new Status<>(OperationState.DONE, routine)
				: new Status<>(OperationState.FAILED, routine);
	}

	/** Lets go who waits for the end. */
	void announceEnd() {
		ended.countDown();
	}

	void awaitEnd() throws InterruptedException {
		ended.await();
	}

	boolean awaitEnd(long nanos) throws InterruptedException {
		return ended.await(nanos, TimeUnit.NANOSECONDS);
	}
}
