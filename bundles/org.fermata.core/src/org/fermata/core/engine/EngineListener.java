// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import org.fermata.core.cancel.CancelStep;

/**
 * Hears of operations that begin and end; what happens between is sampled. No lock is held when a
 * listener is called; what it throws is reported and stops nobody else.
 */
public interface EngineListener {

	/** An operation begins. Called on the thread that starts it, before its routine runs. */
	default void started(Operation<?> operation) {
	}

	/**
	 * A cancel, or a task's time-out, has climbed a step. Called on the thread that cancels, then on the
	 * timer's.
	 *
	 * @param work what is asked, interrupted or given up: the operation's name, or a task's
	 */
	default void climbed(Operation<?> operation, CancelStep step, String work) {
	}

	/** An operation has ended and has its outcome. Called on the thread that ended last. */
	default void ended(Operation<?> operation) {
	}

	/** Somebody had the engine forget an operation that has ended. Called on the thread of that somebody. */
	default void forgotten(Operation<?> operation) {
	}
}
