// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import org.fermata.core.cancel.OperationCancelledException;

/**
 * Where work says how far it is and hears whether to stop. Adding costs one add to a counter that
 * threads do not contend for: no lock, no allocation, nothing is posted; presenters sample. All methods
 * may be called from any thread.
 */
public interface Progress {

	/** The total of which nobody knows yet how much it is. */
	long UNKNOWN = -1;

	/**
	 * Begins a phase: a new count from zero.
	 *
	 * @param message what is being done, in words
	 * @param total how much there is to do, in {@code unit}, or {@link #UNKNOWN}
	 * @throws IllegalArgumentException if the total is negative and not {@link #UNKNOWN}
	 */
	void begin(String message, long total, ProgressUnit unit);

	/** Says that so much more is done, in the unit of the current phase. */
	void add(long amount);

	/** Says what is being done, in words, without beginning a new phase. */
	void message(String message);

	/** Corrects the total of the current phase, when there turns out to be more or less to do. */
	void total(long total);

	/** How far it is now. */
	ProgressSnapshot snapshot();

	/** Whether somebody asked this work to stop. */
	boolean isCancelled();

	/** @throws OperationCancelledException if somebody asked this work to stop */
	void checkCancelled();
}
