// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * The named locks that one routine has, and how it waits while it has them. Belongs to the routine's thread.
 */
final class RoutineLocks {

	/** One lock of the routine's, however often it has taken it. */
	private final class Grip {

		private final String name;
		private NamedLocks.Claim claim; // null while it is given back
		private int depth;
		private int releasing; // handles that ask for it

		Grip(String name) {
			this.name = name;
		}

		/** @param await how to wait for it */
		void take(Waiting await) throws InterruptedException {
			claim = locks.claim(name, operation);
			tell();
			try {
				await.until(claim::isGranted);
			} catch (InterruptedException | RuntimeException | Error failure) {
				giveBack();
				throw failure;
			}
		}

		/** Whoever looks for a circle of waits has to know whether this lock is in it. */
		void tell() {
			if (claim != null) {
				claim.releasing(releasing > 0);
			}
		}

		void giveBack() {
			if (claim != null) {
				locks.release(claim);
				claim = null;
			}
		}
	}

	/** A way to wait. */
	@FunctionalInterface
	private interface Waiting {

		void until(BooleanSupplier condition) throws InterruptedException;
	}

	private final class Handle implements Held {

		private final Grip grip;
		private boolean releasing;
		private boolean closed;

		Handle(Grip grip) {
			this.grip = grip;
		}

		@Override
		public Held releaseWhileAwaiting() {
			thread.checkCurrent();
			if (!releasing && !closed) {
				releasing = true;
				grip.releasing++;
				grip.tell();
			}
			return this;
		}

		@Override
		public void close() {
			thread.checkCurrent();
			if (!closed) {
				closed = true;
				grip.depth--;
				grip.releasing -= releasing ? 1 : 0;
				grip.tell();
				if (grip.depth == 0) {
					grips.remove(grip.name);
					grip.giveBack();
				}
			}
		}
	}

	private final NamedLocks locks;
	private final RunningOperation<?> operation;
	private final RoutineThread thread;
	private final Map<String, Grip> grips = new TreeMap<>(); // by name: everybody takes them again in the same order

	RoutineLocks(NamedLocks locks, RunningOperation<?> operation, RoutineThread thread) {
		this.locks = locks;
		this.operation = operation;
		this.thread = thread;
	}

	Held lock(String name) throws InterruptedException {
		Grip grip = grips.get(name);
		if (grip == null) {
			grip = new Grip(name);
			grip.take(this::await);
			grips.put(name, grip);
		}
		grip.depth++;
		return new Handle(grip);
	}

	/** Waits for a condition, without those locks that are to be released meanwhile. */
	void await(BooleanSupplier condition) throws InterruptedException {
		await(condition, thread::await);
	}

	/** The same without yielding before. */
	void awaitParked(BooleanSupplier condition) throws InterruptedException {
		await(condition, thread::awaitParked);
	}

	private void await(BooleanSupplier condition, Waiting wait) throws InterruptedException {
		List<Grip> released = grips.values().stream().filter(grip -> grip.releasing > 0 && grip.claim != null).toList();
		if (released.isEmpty()) {
			wait.until(condition);
		} else if (!thread.holds(condition)) {
			released.forEach(Grip::giveBack);
			try {
				wait.until(condition);
			} finally {
				takeAgain(released);
			}
		}
	}

	/** An interrupt does not leave the routine without what it holds: it has all of it again, and then is told. */
	private void takeAgain(List<Grip> released) throws InterruptedException {
		InterruptedException interrupt = null;
		for (Grip grip : released) {
			while (grip.claim == null) {
				try {
					grip.take(thread::await);
				} catch (InterruptedException interrupted) {
					interrupt = interrupted;
				}
			}
		}
		if (interrupt != null) {
			throw interrupt;
		}
	}

	/** Gives back what the routine still has; when it has returned. */
	void releaseAll() {
		grips.values().forEach(Grip::giveBack);
		grips.clear();
	}
}
