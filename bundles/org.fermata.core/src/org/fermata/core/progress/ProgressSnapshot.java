// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

/**
 * How far something is, at one moment.
 *
 * @param phase counts up with every {@link Progress#begin}; amounts of different phases cannot be compared
 * @param message what is being done, in words; empty if nothing was said
 * @param done how much is done, in {@code unit}; never more than a known total
 * @param total how much there is to do, in {@code unit}; {@link Progress#UNKNOWN} while nobody knows
 * @param unit what is counted
 */
public record ProgressSnapshot(int phase, String message, long done, long total, ProgressUnit unit) {

	/** Whether the end is in sight: the total is known. */
	public boolean isDeterminate() {
		return total != Progress.UNKNOWN;
	}

	/** The part done, from 0 to 1; 0 while the total is unknown. A phase with nothing to do is done. */
	public double fraction() {
		if (!isDeterminate()) {
			return 0;
		}
		return total == 0 ? 1 : (double) done / total;
	}
}
