// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.cancel;

import org.fermata.core.Registration;
import org.fermata.core.time.TimeSource;

/**
 * The second and the third step for one piece of work whose cancellation has been requested: interrupt
 * after a grace, abandon after another. {@link #leave()} ends the climb when the work has ended.
 *
 * <p>Start and leave may come from any threads, in any order; the steps run on the timer's thread.
 */
public final class Ladder {

	private final TimeSource time;
	private final Graces graces;
	private final Runnable interrupt;
	private final Runnable abandon;
	private volatile boolean left; // written by leave(), read by the steps
	private volatile Registration alarm = Registration.NONE; // written by start() and the steps

	/**
	 * @param interrupt step two; must be harmless if the work has just ended
	 * @param abandon step three; must be harmless if the work has just ended
	 */
	public Ladder(TimeSource time, Graces graces, Runnable interrupt, Runnable abandon) {
		this.time = time;
		this.graces = graces;
		this.interrupt = interrupt;
		this.abandon = abandon;
	}

	/** Begins to climb. Call once. */
	public void start() {
		arm(time.after(graces.beforeInterrupt(), this::stepTwo));
	}

	private void stepTwo() {
		if (!left) {
			try {
				interrupt.run();
			} finally {
				arm(time.after(graces.beforeAbandon(), this::stepThree));
			}
		}
	}

	private void stepThree() {
		if (!left) {
			abandon.run();
		}
	}

	private void arm(Registration next) {
		alarm = next;
		if (left) {
			// leave() may have closed the alarm before this one.
			next.close();
		}
	}

	/** The work has ended: no further step is taken. */
	public void leave() {
		left = true;
		alarm.close();
	}
}
