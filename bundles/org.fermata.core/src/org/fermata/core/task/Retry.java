// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/**
 * Whether and when a task that failed is tried again: a pause that grows from attempt to attempt, with some
 * chance in it, so that many who failed together do not come back together. Immutable. A task whose
 * operation is cancelled is never tried again, and an {@link Error} only if {@link #on} says so; a cancel
 * ends the pause at once. The pause holds the worker.
 *
 * <p>The growing pause with jitter is described in "Exponential Backoff And Jitter" (AWS Architecture Blog,
 * 2015).
 */
public final class Retry {

	/** The first failure is the task's. */
	public static final Retry NEVER = new Retry(1, Duration.ZERO, 1, Duration.ZERO, 0,
			() -> 0.5, failure -> false);

	private static final double DOUBLING = 2;
	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final int attempts;
	private final Duration first;
	private final double growth;
	private final Duration longest;
	private final double jitter;
	private final DoubleSupplier random; // from 0 to 1
	private final Predicate<Throwable> failures;

	private Retry(int attempts, Duration first, double growth, Duration longest, double jitter,
			DoubleSupplier random, Predicate<Throwable> failures) {
		this.attempts = attempts;
		this.first = first;
		this.growth = growth;
		this.longest = longest;
		this.jitter = jitter;
		this.random = random;
		this.failures = failures;
	}

	/**
	 * At most so many attempts, the first included, without a pause, after any {@link Exception}.
	 *
	 * @throws IllegalArgumentException if less than 1
	 */
	public static Retry upTo(int attempts) {
		if (attempts < 1) {
			throw new IllegalArgumentException("A task needs at least 1 attempt, not " + attempts);
		}
		return new Retry(attempts, Duration.ZERO, DOUBLING, LONGEST, 0,
				() -> ThreadLocalRandom.current().nextDouble(), Exception.class::isInstance);
	}

	/**
	 * With a pause before the second attempt that doubles before each further one, up to 30 seconds.
	 *
	 * @throws IllegalArgumentException if negative
	 */
	public Retry pause(Duration firstPause) {
		return pause(firstPause, growth, longest);
	}

	/**
	 * With a pause before the second attempt that grows before each further one.
	 *
	 * @param factor by how much; 1 for a pause that stays the same
	 * @throws IllegalArgumentException if a pause is negative or the factor less than 1
	 */
	public Retry pause(Duration firstPause, double factor, Duration longestPause) {
		if (firstPause.isNegative() || longestPause.isNegative()) {
			throw new IllegalArgumentException("A pause cannot be negative: " + firstPause + ", " + longestPause);
		}
		if (!(factor >= 1)) {
			throw new IllegalArgumentException("A pause grows by a factor of 1 or more, not " + factor);
		}
		return new Retry(attempts, firstPause, factor, longestPause, jitter, random, failures);
	}

	/**
	 * With pauses that are shorter or longer by chance.
	 *
	 * @param part by how much at most, from 0 to 1: 0.2 makes 10 seconds 8 to 12
	 * @throws IllegalArgumentException if not from 0 to 1
	 */
	public Retry jitter(double part) {
		return jitter(part, random);
	}

	/** As {@link #jitter(double)}, with chance in somebody's hand: from 0 to 1, at any thread's call. */
	public Retry jitter(double part, DoubleSupplier chance) {
		if (!(part >= 0 && part <= 1)) {
			throw new IllegalArgumentException("A jitter is a part from 0 to 1, not " + part);
		}
		return new Retry(attempts, first, growth, longest, part, Objects.requireNonNull(chance), failures);
	}

	/** After these failures only. */
	public Retry on(Predicate<Throwable> wanted) {
		return new Retry(attempts, first, growth, longest, jitter, random, Objects.requireNonNull(wanted));
	}

	/**
	 * Whether another attempt is due.
	 *
	 * @param attempt which one has just failed, from 1
	 */
	public boolean isDueAfter(int attempt, Throwable failure) {
		return attempt < attempts && failures.test(failure);
	}

	/**
	 * How long to wait before the next attempt.
	 *
	 * @param attempt which one has just failed, from 1
	 */
	public Duration pauseAfter(int attempt) {
		// In doubles: a pause that has grown beyond all bounds is the longest, and no overflow.
		double nanos = Math.min(nanos(first) * Math.pow(growth, attempt - 1), nanos(longest));
		double chance = 1 + jitter * (2 * random.getAsDouble() - 1);
		return Duration.ofNanos((long) (nanos * chance));
	}

	/** Some two hundred years at most. */
	private static double nanos(Duration duration) {
		return TimeUnit.NANOSECONDS.convert(duration);
	}
}
