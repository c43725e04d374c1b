// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fermata.core.cancel.Cancellation;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** What a user sees goes forward. */
public final class MonotoneProgressTest {

	private static final double NEARLY = 1e-9;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final ProgressCounter progress = new ProgressCounter(new Cancellation("operation"));

	private double fraction() {
		return progress.snapshot().fraction();
	}

	@Test
	public void aTotalThatGrowsLetsTheBarWaitWhileTheAmountsTellTheTruth() {
		progress.begin("", 100, ProgressUnit.ITEMS);
		progress.add(50);
		assertEquals(0.5, fraction(), NEARLY);
		progress.total(200);
		assertEquals(new ProgressSnapshot(1, "", 50, 200, ProgressUnit.ITEMS, 50, 0.5), progress.snapshot());
		progress.add(49);
		assertEquals(0.5, fraction(), NEARLY);
		progress.add(21);
		assertEquals(0.6, fraction(), NEARLY);
	}

	@Test
	public void aTotalThatIsUnknownForAWhileIsGoneOnWith() {
		progress.begin("", 100, ProgressUnit.ITEMS);
		progress.add(50);
		assertEquals(0.5, fraction(), NEARLY);
		progress.total(Progress.UNKNOWN);
		assertEquals(0, fraction(), NEARLY);
		assertFalse(progress.snapshot().isDeterminate());
		progress.add(10);
		progress.total(200);
		assertTrue(progress.snapshot().isDeterminate());
		assertEquals(0.5, fraction(), NEARLY);
		progress.add(60);
		assertEquals(0.6, fraction(), NEARLY);
	}

	@Test
	public void aNewPhaseStartsAtZeroAsItCountsSomethingElse() {
		progress.begin("", 100, ProgressUnit.ITEMS);
		progress.add(50);
		assertEquals(0.5, fraction(), NEARLY);
		progress.begin("", 100, ProgressUnit.BYTES);
		assertEquals(0, fraction(), NEARLY);
	}

	@Test
	public void aPartThatBeginsAnewMovesItsWholeOnWhenItIsFurtherThanBefore() {
		progress.begin("", 10, ProgressUnit.ITEMS);
		ProgressPart part = progress.part(10);
		part.begin("first try", 10, ProgressUnit.ITEMS);
		part.add(5);
		assertEquals(5, progress.snapshot().done());
		part.begin("second try", 100, ProgressUnit.ITEMS);
		part.add(49);
		assertEquals(new ProgressSnapshot(1, "second try", 5, 10, ProgressUnit.ITEMS), progress.snapshot());
		assertEquals(0.49, part.snapshot().fraction(), NEARLY);
		part.add(11);
		assertEquals(new ProgressSnapshot(1, "second try", 6, 10, ProgressUnit.ITEMS), progress.snapshot());
	}

	@Test
	public void aCorrectionDownwardsMovesNoBarBack() {
		progress.begin("", 100, ProgressUnit.ITEMS);
		progress.add(50);
		assertEquals(0.5, fraction(), NEARLY);
		progress.add(-20);
		assertEquals(new ProgressSnapshot(1, "", 30, 100, ProgressUnit.ITEMS, 30, 0.5), progress.snapshot());
	}

	@Test
	public void nothingGoesBackWhileManyPartsAdvanceAndCloseAtOnce() {
		goesForwardTo(4, 4 * 3_000, random -> partsOneAfterAnother(3_000, random));
	}

	@Test
	public void noSnapshotSeesAClosingPartTwiceOrNotAtAll() {
		// One worker, as others would make up for what is not seen.
		goesForwardTo(1, 2_000_000, random -> {
			for (int n = 0; n < 2_000_000; n++) {
				try (ProgressPart part = progress.part(1)) {
					part.total(0); // nothing to do: done before it is closed
				}
			}
		});
	}

	private void goesForwardTo(int workers, long total, Consumer<SplittableRandom> work) {
		progress.begin("", total, ProgressUnit.ITEMS);
		List<Thread> threads = IntStream.range(0, workers)
				.mapToObj(i -> Thread.ofPlatform().start(() -> work.accept(new SplittableRandom(i)))).toList();
		ProgressSnapshot before = progress.snapshot();
		while (threads.stream().anyMatch(Thread::isAlive)) {
			ProgressSnapshot now = progress.snapshot();
			assertTrue(before + " then " + now, now.done() >= before.done() && now.amount() >= before.amount()
					&& now.fraction() >= before.fraction());
			before = now;
		}
		assertEquals(new ProgressSnapshot(1, "", total, total, ProgressUnit.ITEMS), progress.snapshot());
	}

	private void partsOneAfterAnother(int count, SplittableRandom random) {
		for (int n = 0; n < count; n++) {
			try (ProgressPart outer = progress.part(1)) {
				outer.begin("", 3, ProgressUnit.ITEMS);
				outer.add(1);
				try (ProgressPart inner = outer.part(2)) {
					int total = random.nextInt(1, 30);
					inner.begin("", total, ProgressUnit.BYTES);
					for (int done = random.nextInt(total); done < total; done++) {
						inner.add(1);
					}
				}
			}
		}
	}
}
