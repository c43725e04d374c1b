// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

/**
 * How far something is, at one moment.
 *
 * @param phase counts up with every {@link Progress#begin}; amounts of different phases cannot be compared
 * @param message what is being done, in words; empty if nothing was said
 * @param done how much is done, in {@code unit}, rounded down; never more than a known total
 * @param total how much there is to do, in {@code unit}; {@link Progress#UNKNOWN} while nobody knows
 * @param unit what is counted
 * @param amount what {@code done} is before it is rounded: open parts count with the fraction they have done
 * @param fraction the part done, from 0 to 1, for bars; 0 while the total is unknown. A phase with nothing to
 *        do is done. Within a phase it never goes back, so that it may be more than {@code amount} of a
 *        {@code total} that was corrected upwards
 */
public record ProgressSnapshot(int phase, String message, long done, long total, ProgressUnit unit,
		double amount, double fraction) {

	/** A snapshot of whole amounts that were never corrected. */
	public ProgressSnapshot(int phase, String message, long done, long total, ProgressUnit unit) {
		this(phase, message, done, total, unit, done, fraction(done, total));
	}

	/** Whether the end is in sight: the total is known. */
	public boolean isDeterminate() {
		return total != Progress.UNKNOWN;
	}

	static double fraction(double amount, long total) {
		if (total == Progress.UNKNOWN) {
			return 0;
		}
		return total == 0 ? 1 : Math.clamp(amount / total, 0.0, 1.0);
	}
}
