// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

/**
 * The turns of an event loop, as its toolkit tells them: each event that a loop dispatches is one, and so is each
 * sleep. What is dispatched within an event belongs to its turn, unless it comes from a loop within it. Told on the
 * UI thread, read by any.
 */
public final class EventLoopTurns {

	private volatile long turn; // written by the UI thread
	private volatile boolean asleep; // written by the UI thread
	private int depth; // the UI thread alone: events within each other
	private int loopDepth; // the UI thread alone: in how many events the innermost loop known of runs

	/** An event is about to be dispatched. */
	public void begin() {
		if (depth == loopDepth) {
			turn++; // the UI thread alone writes it
		}
		depth++;
	}

	/** It has been. */
	public void end() {
		depth = Math.max(0, depth - 1); // who listens from the middle of one hears of its end alone
		loopDepth = Math.min(loopDepth, depth);
		if (depth == loopDepth) {
			turn++;
		}
	}

	/** The loop is about to wait for events; it is a loop within an event if none of those before has ended. */
	public void sleep() {
		loopDepth = depth;
		asleep = true;
		turn++;
	}

	/** It goes on. */
	public void wake() {
		turn++;
		asleep = false;
	}

	/** The number of the turn. */
	long turn() {
		return turn;
	}

	/** Whether the loop waits for events, or for a dialog of the system. */
	boolean isAsleep() {
		return asleep;
	}
}
