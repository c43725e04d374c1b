// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Takes a snapshot: goes through the open parts and their parts, the innermost first. With a stack of its
 * own, as parts may lie deeper in one another than a thread's stack reaches.
 *
 * <p>Amounts are summed as whole units and 2<sup>-30</sup>ths of one, in integers: a sum of doubles depends on
 * the order of its terms, and a part that closes would move the last digit back at times.
 */
final class Sampling {

	private static final int FINE_BITS = 30;
	private static final double FINE = 1L << FINE_BITS;

	private final ProgressNode node;
	private final Phase phase;
	private final Iterator<ProgressNode> parts;
	private long units;
	private long fine; // less than 2^31 for each part
	private String message;

	private Sampling(ProgressNode node) {
		this.node = node;
		phase = node.phase();
		Phase.Count count = phase.count();
		units = count.done();
		parts = count.parts().iterator();
		message = phase.message;
	}

	static ProgressSnapshot of(ProgressNode top) {
		Deque<Sampling> path = new ArrayDeque<>();
		Sampling at = new Sampling(top);
		while (true) {
			if (at.parts.hasNext()) {
				path.push(at);
				at = new Sampling(at.parts.next());
			} else {
				ProgressSnapshot snapshot = at.snapshot();
				if (path.isEmpty()) {
					return snapshot;
				}
				ProgressNode part = at.node;
				at = path.pop();
				at.include(part, snapshot);
			}
		}
	}

	private void include(ProgressNode part, ProgressSnapshot snapshot) {
		double share = part.amount * part.counted.raiseTo(snapshot.fraction());
		long whole = (long) share;
		units += whole;
		fine += (long) ((share - whole) * FINE);
		if (message.isEmpty()) {
			message = snapshot.message();
		}
	}

	private ProgressSnapshot snapshot() {
		long total = phase.total;
		long whole = units + (fine >> FINE_BITS);
		double amount = whole + (fine & (1L << FINE_BITS) - 1) / FINE;
		if (total == Progress.UNKNOWN) {
			return new ProgressSnapshot(phase.number, message, whole, total, phase.unit, amount, 0);
		}
		// An estimate that proves too low must not show 103 %.
		double inTotal = Math.min(amount, total);
		double fraction = phase.shown.raiseTo(ProgressSnapshot.fraction(inTotal, total));
		return new ProgressSnapshot(phase.number, message, Math.min(whole, total), total, phase.unit, inTotal,
				fraction);
	}
}
