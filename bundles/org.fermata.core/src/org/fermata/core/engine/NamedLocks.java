// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The locks between the routines of an engine, by name. Who waits longest gets a lock first; a routine that
 * has it gets it again. A routine that would wait for itself, over however many others, is told so instead.
 * Any thread; {@code lock} is a leaf: waiters are woken outside.
 */
final class NamedLocks {

	/** One routine's claim to one lock. */
	static final class Claim {

		private final String name;
		private final RunningOperation<?> owner;
		private volatile boolean granted; // written under lock, read by the routine that waits
		private volatile boolean releasing; // written by the routine

		private Claim(String name, RunningOperation<?> owner) {
			this.name = name;
			this.owner = owner;
		}

		/** Whether the routine gives it back while it waits for something. */
		void releasing(boolean newReleasing) {
			releasing = newReleasing;
		}

		boolean isGranted() {
			return granted;
		}
	}

	/** The claims to one name; the first holds the lock. */
	private static final class Line extends ArrayDeque<Claim> {
		private static final long serialVersionUID = 1L;
	}

	private final ReentrantLock lock = new ReentrantLock();
	private final Map<String, Line> lines = new HashMap<>(); // guarded by lock; without empty lines
	private final Map<RunningOperation<?>, Claim> waiting = new HashMap<>(); // guarded by lock

	/** @throws IllegalStateException if it would wait for itself */
	Claim claim(String name, RunningOperation<?> owner) {
		lock.lock();
		try {
			Line line = lines.computeIfAbsent(name, unused -> new Line());
			Claim claim = new Claim(name, owner);
			if (line.isEmpty()) {
				claim.granted = true;
			} else {
				refuseCircle(line.getFirst(), claim);
				waiting.put(owner, claim);
			}
			line.add(claim);
			return claim;
		} finally {
			lock.unlock();
		}
	}

	/** Follows who waits for whom, from the one that has the lock. */
	private void refuseCircle(Claim held, Claim claim) {
		StringBuilder story = new StringBuilder();
		Set<RunningOperation<?>> seen = new HashSet<>(); // others may wait in a circle that this is not in
		RunningOperation<?> next = held.owner;
		boolean mayRelease = held.releasing;
		while (next != null && seen.add(next)) {
			story.append("\u201c").append(next.name()).append("\u201d has");
			if (next == claim.owner) {
				throw endless(claim, story);
			}
			Claim wanted = waiting.get(next);
			if (wanted != null) {
				Claim other = lines.get(wanted.name).getFirst();
				story.append(", who wants \u201c").append(wanted.name).append("\u201d, which ");
				mayRelease = other.releasing;
				next = other.owner;
			} else if (mayRelease) {
				return; // whatever it waits for, it gives the lock back meanwhile
			} else {
				story.append(", who awaits ");
				next = next.awaited();
			}
		}
	}

	private static IllegalStateException endless(Claim claim, StringBuilder story) {
		return new IllegalStateException("\u201c" + claim.owner.name() + "\u201d would wait for itself for ever: it wants \u201c"
				+ claim.name + "\u201d, which " + story);
	}

	/** Gives a lock back, or gives up waiting for it. */
	void release(Claim claim) {
		RunningOperation<?> next = null;
		lock.lock();
		try {
			Line line = lines.get(claim.name);
			boolean wasHolder = line.getFirst() == claim;
			line.remove(claim);
			claim.granted = false;
			waiting.remove(claim.owner, claim);
			if (line.isEmpty()) {
				lines.remove(claim.name);
			} else if (wasHolder) {
				line.getFirst().granted = true;
				next = line.getFirst().owner;
				waiting.remove(next);
			}
		} finally {
			lock.unlock();
		}
		if (next != null) {
			next.wake();
		}
	}
}
