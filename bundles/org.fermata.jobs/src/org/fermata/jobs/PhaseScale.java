// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import org.fermata.core.progress.ProgressSnapshot;

/**
 * Where a progress of several phases stands on one scale of fixed ticks, on which it never goes back. A
 * phase gets its share when its total is known; one that never knows takes none. What is left of the
 * share of a phase that was left is done. When more phases come than were expected, they find no ticks
 * left. For one thread at a time.
 */
final class PhaseScale {

	private final int ticks;
	private int expected; // phases that have no share yet
	private int phase = -1;
	private int begin; // where the phase's share begins
	private int share; // of the phase; 0 until its total is known
	private int told;

	PhaseScale(int ticks, int phases) {
		this.ticks = ticks;
		this.expected = phases;
	}

	/** How many ticks more it is now than it was told before. */
	int advance(ProgressSnapshot now) {
		if (now.phase() != phase) {
			phase = now.phase();
			begin += share;
			share = 0;
		}
		if (share == 0 && now.isDeterminate()) {
			share = (ticks - begin) / Math.max(1, expected);
			expected--;
		}
		// What is due for a tick must give the tick, whatever the rounding.
		int reached = begin + (int) (share * now.fraction() + 1e-9);
		int more = Math.max(0, reached - told);
		told += more;
		return more;
	}
}
