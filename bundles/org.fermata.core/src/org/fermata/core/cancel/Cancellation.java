// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.cancel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.fermata.core.Registration;

/**
 * A request to stop: a flag that is raised once and never lowered, and the ones who want to be told.
 * This is the first step of the ladder; it neither interrupts nor waits. May be used from any thread.
 *
 * <p>The flag is read without a lock. The list of listeners is guarded by {@code lock}, a leaf lock:
 * nothing is called while it is held, and listeners run on the thread that makes the request.
 */
public final class Cancellation {

	private final String subject;
	private final ReentrantLock lock = new ReentrantLock();
	private final ArrayDeque<Runnable> listeners = new ArrayDeque<>(); // guarded by lock
	private volatile boolean requested; // written under lock, read by anybody
	private Registration parentTie = Registration.NONE; // written once, before the child is published

	/** @param subject what would be cancelled; appears in the exception's message */
	public Cancellation(String subject) {
		this.subject = subject;
	}

	/** A cancellation that follows this one and can also be requested alone. {@link #detach()} it when it is over. */
	public Cancellation child(String childSubject) {
		Cancellation child = new Cancellation(childSubject);
		child.parentTie = onRequest(child::request);
		return child;
	}

	/** Stops following the parent, so that a long-lived parent does not collect ended children. */
	public void detach() {
		parentTie.close();
	}

	/** Whether somebody asked to stop; cheap enough for an inner loop. */
	public boolean isRequested() {
		return requested;
	}

	/** @throws OperationCancelledException if somebody asked to stop */
	public void check() {
		if (requested) {
			throw new OperationCancelledException(subject + " was cancelled");
		}
	}

	/**
	 * Raises the flag and tells the listeners, on this thread, in the order they registered. A listener that
	 * throws does not keep the others from hearing; what the first of them threw is thrown at the end.
	 *
	 * @return true for the one call that raised it
	 */
	public boolean request() {
		List<Runnable> told;
		lock.lock();
		try {
			if (requested) {
				return false;
			}
			requested = true;
			told = new ArrayList<>(listeners);
			listeners.clear();
		} finally {
			lock.unlock();
		}
		tell(told);
		return true;
	}

	private static void tell(List<Runnable> told) {
		Throwable first = null;
		for (Runnable listener : told) {
			try {
				listener.run();
			} catch (RuntimeException | Error failure) {
				if (first == null) {
					first = failure;
				} else if (first != failure) {
					first.addSuppressed(failure);
				}
			}
		}
		if (first instanceof Error error) {
			throw error;
		}
		if (first instanceof RuntimeException failure) {
			throw failure;
		}
	}

	/** Registers somebody to be told once; told at once, on this thread, if the request was made already. */
	public Registration onRequest(Runnable listener) {
		lock.lock();
		try {
			if (!requested) {
				listeners.add(listener);
				return Registration.once(() -> remove(listener));
			}
		} finally {
			lock.unlock();
		}
		listener.run();
		return Registration.NONE;
	}

	private void remove(Runnable listener) {
		lock.lock();
		try {
			// By identity and from the end: the newest are removed first, and equal lambdas are not the same.
			for (Iterator<Runnable> each = listeners.descendingIterator(); each.hasNext();) {
				if (each.next() == listener) {
					each.remove();
					return;
				}
			}
		} finally {
			lock.unlock();
		}
	}
}
