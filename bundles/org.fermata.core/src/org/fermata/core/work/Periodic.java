// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.work;

import java.time.Duration;
import java.util.Objects;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;

/**
 * A routine that does the same again and again, from start to start: with a period of a second it starts at
 * 0 s, 1 s, 2 s, however long each run takes. A run that takes longer than the period is not followed by
 * those it has kept from starting; they are skipped, and never pile up. Immutable; may be started several
 * times. The idea is Panel's periodic callback with its count and time-out.
 *
 * <p>The routine ends when a limit is reached, or when it is cancelled. Without {@link #backOff} the first
 * failure of a run is the operation's.
 */
public final class Periodic implements Routine<Periodic.Report> {

	/** What is done each time; runs on the routine's thread. */
	@FunctionalInterface
	public interface Run {

		/**
		 * Does it once.
		 *
		 * @param run how many there were before
		 */
		void run(OperationContext op, long run) throws Exception;
	}

	/**
	 * What became of it.
	 *
	 * @param runs how many were started
	 * @param failures how many of them failed
	 * @param skipped how many were not started because one before took too long, or failed, or during a pause
	 */
	public record Report(long runs, long failures, long skipped) { }

	private static final long TOO_LATE = -1;

	private final Duration period;
	private final Run body;
	private final long count;
	private final Duration limit; // or null
	private final Pause pause;
	private final double growth; // 0 for a first failure that is the last
	private final Duration longest;

	private Periodic(Duration period, Run body, long count, Duration limit, Pause pause, double growth,
			Duration longest) {
		this.period = period;
		this.body = body;
		this.count = count;
		this.limit = limit;
		this.pause = pause;
		this.growth = growth;
		this.longest = longest;
	}

	/**
	 * Does something with a period, at once for the first time, until it is cancelled.
	 *
	 * @throws IllegalArgumentException if the period is not positive
	 */
	public static Periodic every(Duration period, Run body) {
		if (!period.isPositive()) {
			throw new IllegalArgumentException("A period must be longer than nothing, not " + period);
		}
		return new Periodic(period, Objects.requireNonNull(body), Long.MAX_VALUE, null, new Pause(), 0, Duration.ZERO);
	}

	/** The same, which ends after so many runs. */
	public Periodic times(long most) {
		if (most < 0) {
			throw new IllegalArgumentException("Nothing can run " + most + " times");
		}
		return new Periodic(period, body, most, limit, pause, growth, longest);
	}

	/** The same, which starts no run later than that after its own start. */
	public Periodic within(Duration newLimit) {
		return new Periodic(period, body, count, Objects.requireNonNull(newLimit), pause, growth, longest);
	}

	/** The same, held up by a switch; runs that would have started meanwhile are skipped. */
	public Periodic pausedBy(Pause newPause) {
		return new Periodic(period, body, count, limit, Objects.requireNonNull(newPause), growth, longest);
	}

	/**
	 * The same, which goes on after failures, each time after a longer pause: the period times the factor,
	 * and again with each further failure, up to the longest. A run that succeeds ends that.
	 *
	 * @throws IllegalArgumentException if the factor is less than 1
	 */
	public Periodic backOff(double factor, Duration longestPause) {
		if (!(factor >= 1)) {
			throw new IllegalArgumentException("A pause grows by a factor of 1 or more, not " + factor);
		}
		return new Periodic(period, body, count, limit, pause, factor, Objects.requireNonNull(longestPause));
	}

	@Override
	public Report run(OperationContext op) throws Exception {
		return new Course(op).run();
	}

	/** One course of it. */
	private final class Course {

		private final OperationContext op;
		private final long beginNanos;
		private long runs;
		private long failures;
		private long skipped;
		private int inARow; // failures

		Course(OperationContext op) {
			this.op = op;
			this.beginNanos = op.elapsed().toNanos();
		}

		Report run() throws Exception {
			long step = runs < count ? awaitStep(0) : TOO_LATE;
			while (step != TOO_LATE) {
				runOnce();
				step = runs < count ? awaitStep(next(step)) : TOO_LATE;
			}
			return new Report(runs, failures, skipped);
		}

		private long nowNanos() {
			return op.elapsed().toNanos() - beginNanos;
		}

		/** Waits until a step is due, and not paused; the step that it then is. */
		private long awaitStep(long step) throws InterruptedException {
			long dueNanos = step * period.toNanos();
			if (limit != null && dueNanos > limit.toNanos()) {
				return TOO_LATE;
			}
			long restNanos = dueNanos - nowNanos();
			if (restNanos > 0) {
				op.sleep(Duration.ofNanos(restNanos));
			}
			if (pause.isPaused()) {
				if (!isResumedInTime()) {
					return TOO_LATE;
				}
				long after = nowNanos() / period.toNanos() + 1;
				skipped += after - step;
				return awaitStep(after);
			}
			return step;
		}

		private boolean isResumedInTime() throws InterruptedException {
			if (limit == null) {
				op.await(pause);
				return true;
			}
			return op.await(pause, limit.minusNanos(nowNanos()));
		}

		private void runOnce() throws Exception {
			runs++;
			try {
				body.run(op, runs - 1);
				inARow = 0;
			} catch (Exception failure) {
				op.checkCancelled(); // what is thrown on the way out is no failure
				failures++;
				inARow++;
				if (growth == 0) {
					throw failure;
				}
			}
		}

		private long next(long step) {
			long earliest = step + 1;
			if (inARow > 0) {
				double pauseNanos = Math.min(period.toNanos() * Math.pow(growth, inARow), longest.toNanos());
				earliest = Math.max(earliest, step + (long) Math.ceil(pauseNanos / period.toNanos()));
			}
			// On time is not late: a run that takes exactly a period is followed by the next.
			long reached = Math.ceilDiv(nowNanos(), period.toNanos());
			long next = Math.max(earliest, reached);
			skipped += next - step - 1;
			return next;
		}
	}
}
