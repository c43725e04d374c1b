// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import org.fermata.core.prompt.PendingPrompt;

/** Somebody who shows operations and can answer what they ask: a view, a terminal, a test. */
@FunctionalInterface
public interface Presenter {

	/**
	 * An operation asks. Called on the routine's thread, which parks when this returns: answer now, or
	 * later from any thread. May be told of prompts that another presenter answers first.
	 */
	void prompted(Operation<?> operation, PendingPrompt<?> prompt);

	/**
	 * Whether it shows this operation: takes its answers, and says how it ended. Whoever does so for some
	 * only, as a dialog does for its own, says no to the others: what they ask is not for it, and what they
	 * fail with is logged if nobody else shows them. Any thread, also again and again; must be brief.
	 */
	default boolean presents(Operation<?> operation) {
		return true;
	}
}
