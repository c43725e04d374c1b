// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import java.util.concurrent.atomic.AtomicLong;

/** The highest fraction that anybody has seen. Raised by those who take snapshots, never by workers. */
final class HighWater {

	/** As bits: those of doubles that are not negative have the order of the doubles. */
	private final AtomicLong bits = new AtomicLong();

	/** Raises the mark if the fraction is above it; the mark then. */
	double raiseTo(double fraction) {
		long now = bits.get();
		long wanted = Double.doubleToLongBits(fraction);
		return Double.longBitsToDouble(wanted <= now ? now : bits.accumulateAndGet(wanted, Math::max));
	}
}
