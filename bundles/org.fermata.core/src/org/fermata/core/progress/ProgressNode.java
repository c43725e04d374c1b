// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The root of a progress, or a part in it. A phase is one object that {@link #begin} replaces as a whole,
 * so that a snapshot never mixes the amount of one phase with the total of another.
 */
final class ProgressNode {

	private final AtomicReference<Phase> phase = // replaced by begin()
			new AtomicReference<>(new Phase(0, "", Progress.UNKNOWN, ProgressUnit.ITEMS));
	/** The phase of the parent that this is a part of; null at the root. */
	private final Phase whole;
	/** What this stands for in the parent's phase. */
	final long amount;
	/** How much of the amount the parent has counted, through all phases of this part. */
	final HighWater counted = new HighWater();

	/** A root. */
	ProgressNode() {
		this(null, 0);
	}

	private ProgressNode(Phase whole, long amount) {
		this.whole = whole;
		this.amount = amount;
	}

	Phase phase() {
		return phase.get();
	}

	void begin(String message, long total, ProgressUnit unit) {
		checkTotal(total);
		// Two that begin at once begin two phases.
		phase.updateAndGet(before -> new Phase(before.number + 1, message, total, unit));
	}

	void total(long total) {
		checkTotal(total);
		phase.get().total = total;
	}

	private static void checkTotal(long total) {
		if (total < 0 && total != Progress.UNKNOWN) {
			throw new IllegalArgumentException("A total cannot be negative: " + total);
		}
	}

	ProgressNode part(long ofWhole) {
		if (ofWhole < 0) {
			throw new IllegalArgumentException("A part cannot stand for a negative amount: " + ofWhole);
		}
		Phase now = phase.get();
		ProgressNode part = new ProgressNode(now, ofWhole);
		now.open(part);
		return part;
	}

	void close() {
		if (whole != null) {
			whole.close(this, amount);
		}
	}
}
