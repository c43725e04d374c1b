// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import org.fermata.core.cancel.OperationCancelledException;

/**
 * Where work says how far it is and hears whether to stop. Adding costs one add to a counter that
 * threads do not contend for: no lock, no allocation, nothing is posted; presenters sample. All methods
 * may be called from any thread.
 *
 * <p>Work that consists of unlike steps, or of steps that run side by side, gives each of them a
 * {@link #part}: an account of its own whose fraction counts, weighted, in this one.
 *
 * <p><b>What never goes back.</b> Within a phase {@link ProgressSnapshot#fraction} never falls below what a
 * snapshot has shown before, whatever is corrected: a total that grows, or is unknown for a while and then
 * known again, or a part that begins anew. The bar then waits until the work has caught up; the amounts
 * tell the truth meanwhile. A new phase is another count and starts at 0; work that wants one bar over
 * several phases begins once and makes a part of each.
 */
public interface Progress {

	/** The total of which nobody knows yet how much it is. */
	long UNKNOWN = -1;

	/**
	 * Begins a phase: a new count from zero. Parts of the phase before do not count in the new one.
	 *
	 * @param message what is being done, in words
	 * @param total how much there is to do, in {@code unit}, or {@link #UNKNOWN}
	 * @throws IllegalArgumentException if the total is negative and not {@link #UNKNOWN}
	 */
	void begin(String message, long total, ProgressUnit unit);

	/** Says that so much more is done, in the unit of the current phase. */
	void add(long amount);

	/**
	 * Says what is being done, in words, without beginning a new phase. Where nothing is said, snapshots
	 * carry the message of the oldest open part that says something.
	 */
	void message(String message);

	/** Corrects the total of the current phase, when there turns out to be more or less to do. */
	void total(long total);

	/**
	 * Makes a part that stands for so much of the current phase's total: as the part advances, this snapshot
	 * advances by the same fraction of {@code amount}; when it is closed, the amount counts as done,
	 * whatever the part has said. A part whose own total is unknown counts as 0 until it is closed or the
	 * total is known. Parts may have parts. It is stopped by what stops this progress.
	 *
	 * <p>An open part costs memory and a look at every snapshot, a closed one neither.
	 *
	 * @param amount what the part stands for, in the unit of this phase; 0 for a part that shows a message only
	 * @throws IllegalArgumentException if the amount is negative
	 */
	ProgressPart part(long amount);

	/** How far it is now, parts included. */
	ProgressSnapshot snapshot();

	/** Whether somebody asked this work to stop. */
	boolean isCancelled();

	/** @throws OperationCancelledException if somebody asked this work to stop */
	void checkCancelled();
}
