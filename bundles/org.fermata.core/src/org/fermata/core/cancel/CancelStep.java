// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.cancel;

/** How far a cancel, or a time-out, has climbed. */
public enum CancelStep {
	/** Asked to stop: a flag is up, and everything that waits has been woken. */
	REQUESTED,
	/** Something had not stopped after the first grace, and its thread was interrupted. */
	INTERRUPTED,
	/** Something had not stopped after the second grace, and was given up. */
	ABANDONED
}
