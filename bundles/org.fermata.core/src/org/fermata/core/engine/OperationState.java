// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/**
 * Where an operation stands.
 *
 * <pre>
 * RUNNING ⇄ WAITING ──cancel──▶ STOPPING ──▶ STOPPED | ABANDONED
 *    └──────────────────────────────────────▶ DONE | FAILED
 * </pre>
 *
 * An operation ends in exactly one of the last four. Once it is stopping it cannot be done any more:
 * a result that comes late is discarded.
 */
public enum OperationState {
	/** The routine is at work, or waits for its tasks. */
	RUNNING,
	/** The routine waits for somebody to answer a prompt. */
	WAITING,
	/** Somebody asked it to stop; routine and tasks have not all ended yet. */
	STOPPING,
	/** The routine returned. */
	DONE,
	/** It was cancelled, and everything of it has ended. */
	STOPPED,
	/** The routine threw. */
	FAILED,
	/** It was cancelled, and something of it would not stop and was given up. */
	ABANDONED;

	/** Whether this is the end. */
	public boolean isTerminal() {
		return ordinal() >= DONE.ordinal();
	}
}
