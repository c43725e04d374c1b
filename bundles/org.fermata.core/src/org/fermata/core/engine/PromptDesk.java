// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.time.TimeSource;

/** The question that an operation asks right now, and how long it has waited for answers so far. */
final class PromptDesk {

	private final TimeSource time;
	private volatile PendingPrompt<?> open; // written by the routine
	private volatile long waitedNanos; // written by the routine
	private long waitBeginNanos; // the routine's thread only

	PromptDesk(TimeSource time) {
		this.time = time;
	}

	/** The question that is open, or was asked last and is not needed any more; null if there is none. */
	PendingPrompt<?> prompt() {
		return open;
	}

	/** For answers, so far; without the wait that still lasts. */
	long waitedNanos() {
		return waitedNanos;
	}

	<A> PendingPrompt<A> open(Prompt<A> question, Runnable wake) {
		PendingPrompt<A> pending = new PendingPrompt<>(question, wake);
		waitBeginNanos = time.nanoTime();
		open = pending;
		return pending;
	}

	void close() {
		open.withdraw();
		open = null;
		waitedNanos = waitedNanos + time.nanoTime() - waitBeginNanos;
	}

	/** Takes the question back; for a cancel, on any thread. */
	void withdraw() {
		PendingPrompt<?> now = open;
		if (now != null) {
			now.withdraw();
		}
	}
}
