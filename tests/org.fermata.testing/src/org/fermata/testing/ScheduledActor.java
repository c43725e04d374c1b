// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** A thread that runs when its {@link Schedule} says so. */
final class ScheduledActor {

	enum State {
		/** At a point, waits for its turn. */
		READY,
		/** Has got its turn and does not know yet. */
		GRANTED,
		/** Between two points: at work, or blocked elsewhere. */
		OUT,
		/** Its body has returned. */
		ENDED
	}

	private final Schedule schedule;
	private final String name;
	private final boolean isBackground;
	private final Thread thread; // virtual: it counts as runnable as soon as somebody has unparked it
	private volatile State state = State.READY; // written by the schedule: GRANTED; by the actor: all others
	private volatile String where = "begins"; // written by the actor
	private volatile Throwable failure; // written by the actor

	ScheduledActor(Schedule schedule, String name, boolean isBackground, Callable<?> body) {
		this.schedule = schedule;
		this.name = name;
		this.isBackground = isBackground;
		this.thread = Thread.ofVirtual().name("actor: " + name).unstarted(() -> run(body));
	}

	void start() {
		thread.start();
	}

	private void run(Callable<?> body) {
		schedule.isThisThread(this);
		try {
			awaitTurn();
			body.call();
		} catch (Throwable thrown) {
			failure = thrown; // the schedule throws it to the test
		} finally {
			state = State.ENDED;
			schedule.changed();
		}
	}

	void point(String what) {
		where = what;
		state = State.READY;
		schedule.changed();
		awaitTurn();
	}

	private void awaitTurn() {
		boolean interrupted = false;
		while (state != State.GRANTED && !schedule.isFree()) {
			interrupted |= Thread.interrupted();
			LockSupport.park(this);
		}
		state = State.OUT;
		if (interrupted) {
			Thread.currentThread().interrupt(); // by the engine: its affair
		}
	}

	void grant() {
		state = State.GRANTED;
		wake();
	}

	void wake() {
		LockSupport.unpark(thread);
	}

	State state() {
		return state;
	}

	boolean isOf(Schedule other) {
		return schedule == other;
	}

	boolean isBackground() {
		return isBackground;
	}

	/** Whether it waits for something that nobody has given it yet. */
	boolean isBlocked() {
		Thread.State now = thread.getState();
		return state == State.OUT && (now == Thread.State.WAITING || now == Thread.State.BLOCKED);
	}

	Throwable failure() {
		return failure;
	}

	/** Who it is and where. */
	@Override
	public String toString() {
		return name + " " + where;
	}
}
