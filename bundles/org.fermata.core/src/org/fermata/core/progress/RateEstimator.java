// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalDouble;

/**
 * Tells how fast and how long yet, from the snapshots that a presenter takes anyway. The rate is the
 * amount over a sliding window of {@link #WINDOW}: long enough to be calm, short enough to notice a
 * change. It is silent until it means something: {@link #WARM_UP} or 5 % into a phase, as nobody wants to
 * see the first second's guess. A new phase begins anew.
 *
 * <p>It reckons with {@link ProgressSnapshot#amount}, in which open parts count by what they have done, and
 * not with the fraction, which waits where a total was corrected. An amount that was corrected downwards
 * is no rate: it tells 0 until the window is past it.
 *
 * <p>Belongs to one presenter and its thread; not thread-safe.
 */
public final class RateEstimator {

	/** Over which time the rate is averaged. */
	public static final Duration WINDOW = Duration.ofSeconds(5);
	/** How long a phase must run before a rate is told. */
	public static final Duration WARM_UP = Duration.ofSeconds(2);

	private static final double TELLING_FRACTION = 0.05;
	/** Finer samples than this add nothing but memory. */
	private static final long SPACING_NANOS = Duration.ofMillis(90).toNanos();

	private record Sample(long nanos, double amount) { }

	private final ArrayDeque<Sample> samples = new ArrayDeque<>();
	private int phase = -1;
	private long phaseBeginNanos;
	private ProgressSnapshot latest;
	private long latestNanos;

	/** Takes a sample. Calls may come at any pace, with time never going back. */
	public void sample(long nanos, ProgressSnapshot progress) {
		if (progress.phase() != phase) {
			phase = progress.phase();
			phaseBeginNanos = nanos;
			samples.clear();
		}
		latest = progress;
		latestNanos = nanos;
		if (samples.isEmpty() || nanos - samples.getLast().nanos() >= SPACING_NANOS) {
			samples.addLast(new Sample(nanos, progress.amount()));
		}
		while (samples.size() > 2 && nanos - samples.getFirst().nanos() > WINDOW.toNanos()) {
			samples.removeFirst();
		}
	}

	/** Units a second, or empty while it would be a guess. */
	public OptionalDouble perSecond() {
		if (!isTelling()) {
			return OptionalDouble.empty();
		}
		Sample first = samples.getFirst();
		long nanos = latestNanos - first.nanos();
		if (nanos <= 0) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(Math.max(0, latest.amount() - first.amount()) * 1e9 / nanos);
	}

	/** Seconds until the total is reached at the present rate; empty while it would be a guess, or if nothing moves. */
	public OptionalDouble remainingSeconds() {
		OptionalDouble rate = perSecond();
		if (rate.isEmpty() || rate.getAsDouble() <= 0 || !latest.isDeterminate()) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of((latest.total() - latest.amount()) / rate.getAsDouble());
	}

	private boolean isTelling() {
		if (latest == null || samples.size() < 2) {
			return false;
		}
		boolean warm = latestNanos - phaseBeginNanos >= WARM_UP.toNanos();
		return warm || latest.isDeterminate() && latest.fraction() >= TELLING_FRACTION;
	}
}
