// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.time;

import java.time.Duration;

import org.fermata.core.Registration;

/**
 * The engine's clock and alarm. Everything that waits or measures goes through it, so that a test can
 * hold time in its hand. May be used from any thread.
 */
public interface TimeSource {

	/** Monotonic time in nanoseconds; only differences mean something. */
	long nanoTime();

	/**
	 * Runs an action once, after a delay, on a thread of the time source. The action must be brief: hand
	 * longer work to somebody else. An action whose registration was closed before it began never runs.
	 */
	Registration after(Duration delay, Runnable action);

	/** Whether the calling thread is the one that runs the alarms: whoever waits there waits in vain for an alarm. */
	default boolean isAlarmThread() {
		return false;
	}
}
