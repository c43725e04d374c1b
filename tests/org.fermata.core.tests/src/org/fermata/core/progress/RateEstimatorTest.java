// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.junit.Test;

public final class RateEstimatorTest {

	private static final double NEARLY = 1e-6;

	private final RateEstimator estimator = new RateEstimator();
	/** Shortly before the overflow: only differences count. */
	private long nanos = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();

	private void sample(int phase, long done, long total) {
		estimator.sample(nanos, new ProgressSnapshot(phase, "", done, total, ProgressUnit.ITEMS));
	}

	private void after(Duration duration, int phase, long done, long total) {
		nanos += duration.toNanos();
		sample(phase, done, total);
	}

	/** So many samples of a steady pace, ten a second. */
	private long steady(int samples, int phase, long done, long perSample, long total) {
		long now = done;
		for (int i = 0; i < samples; i++) {
			now += perSample;
			after(Duration.ofMillis(100), phase, now, total);
		}
		return now;
	}

	@Test
	public void itIsSilentUntilItMeansSomething() {
		assertTrue(estimator.perSecond().isEmpty());
		sample(1, 0, Progress.UNKNOWN);
		assertTrue(estimator.perSecond().isEmpty());
		steady(19, 1, 0, 10, Progress.UNKNOWN);
		assertTrue("1.9 s", estimator.perSecond().isEmpty());
		steady(1, 1, 190, 10, Progress.UNKNOWN);
		assertEquals("2 s", 100, estimator.perSecond().getAsDouble(), NEARLY);
	}

	@Test
	public void fivePercentAreEnoughHoweverShortTheTime() {
		sample(1, 0, 1000);
		after(Duration.ofMillis(100), 1, 49, 1000);
		assertTrue(estimator.perSecond().isEmpty());
		after(Duration.ofMillis(100), 1, 50, 1000);
		assertEquals(250, estimator.perSecond().getAsDouble(), NEARLY);
	}

	@Test
	public void theRemainingTimeIsWhatIsLeftAtTheRateOfTheWindow() {
		sample(1, 0, 1000);
		steady(20, 1, 0, 10, 1000);
		assertEquals(8, estimator.remainingSeconds().getAsDouble(), NEARLY);
	}

	@Test
	public void thereIsNoRemainingTimeWithoutATotal() {
		sample(1, 0, Progress.UNKNOWN);
		steady(30, 1, 0, 10, Progress.UNKNOWN);
		assertTrue(estimator.perSecond().isPresent());
		assertTrue(estimator.remainingSeconds().isEmpty());
	}

	@Test
	public void aChangeOfPaceIsKnownAfterTheWindow() {
		sample(1, 0, Progress.UNKNOWN);
		long done = steady(100, 1, 0, 10, Progress.UNKNOWN);
		done = steady(51, 1, done, 30, Progress.UNKNOWN);
		assertEquals(300, estimator.perSecond().getAsDouble(), NEARLY);
		assertTrue(done > 0);
	}

	@Test
	public void whatStandsStillHasARateOfZeroAndNoRemainingTime() {
		sample(1, 0, 1000);
		long done = steady(30, 1, 0, 10, 1000);
		steady(52, 1, done, 0, 1000);
		assertEquals(0, estimator.perSecond().getAsDouble(), NEARLY);
		assertTrue(estimator.remainingSeconds().isEmpty());
	}

	@Test
	public void aNewPhaseBeginsAnew() {
		sample(1, 0, 1000);
		steady(30, 1, 0, 10, 1000);
		after(Duration.ofMillis(100), 2, 0, 1_000_000);
		assertTrue(estimator.perSecond().isEmpty());
		steady(20, 2, 0, 100, 1_000_000);
		assertEquals("Nothing of the phase before", 1000, estimator.perSecond().getAsDouble(), NEARLY);
	}

	@Test
	public void samplesAsOftenAsOneLikesChangeNothing() {
		sample(1, 0, Progress.UNKNOWN);
		for (int i = 1; i <= 30_000; i++) {
			after(Duration.ofNanos(100_000), 1, i, Progress.UNKNOWN);
		}
		assertEquals(10_000, estimator.perSecond().getAsDouble(), NEARLY);
	}

	@Test
	public void anAmountThatIsCorrectedDownwardsIsNoRate() {
		sample(1, 0, 1000);
		long done = steady(30, 1, 0, 10, 1000);
		after(Duration.ofMillis(100), 1, 0, 1000);
		assertEquals(300, done);
		assertEquals(0, estimator.perSecond().getAsDouble(), NEARLY);
		steady(30, 1, -400, 10, 1000);
		assertEquals("Not less than nothing", 0, estimator.perSecond().getAsDouble(), NEARLY);
		assertTrue(estimator.remainingSeconds().isEmpty());
	}

	@Test
	public void twoSamplesAtTheSameTimeAreNoRate() {
		sample(1, 0, 10);
		sample(1, 5, 10);
		assertTrue(estimator.perSecond().isEmpty());
		assertTrue(estimator.remainingSeconds().isEmpty());
	}
}
