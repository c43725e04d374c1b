// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/**
 * Hears of operations that begin and end; what happens between is sampled. No lock is held when a
 * listener is called; what it throws is reported and stops nobody else.
 */
public interface EngineListener {

	/** An operation begins. Called on the thread that starts it, before its routine runs. */
	default void started(Operation<?> operation) {
	}

	/** An operation has ended and has its outcome. Called on the thread that ended last. */
	default void ended(Operation<?> operation) {
	}
}
