// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

public final class ProgressPartTest {

	private static final double EXACTLY = 0;
	private static final double NEARLY = 1e-6;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final Cancellation cancellation = new Cancellation("operation");
	private final ProgressCounter progress = new ProgressCounter(cancellation);

	private void shows(double amount, double fraction) {
		ProgressSnapshot now = progress.snapshot();
		assertEquals(amount, now.amount(), NEARLY);
		assertEquals((long) now.amount(), now.done());
		assertEquals(fraction, now.fraction(), NEARLY);
	}

	@Test
	public void aPartMovesItsWholeByItsFractionOfWhatItStandsFor() {
		progress.begin("Copying", 100, ProgressUnit.ITEMS);
		progress.add(10);
		ProgressPart part = progress.part(30);
		shows(10, 0.1);
		part.begin("Reading", 8, ProgressUnit.BYTES);
		shows(10, 0.1);
		part.add(3);
		shows(21.25, 0.2125);
		assertEquals(ProgressUnit.ITEMS, progress.snapshot().unit());
		assertEquals(new ProgressSnapshot(1, "Reading", 3, 8, ProgressUnit.BYTES), part.snapshot());
		part.add(5);
		shows(40, 0.4);
	}

	@Test
	public void aClosedPartCountsWholeWhateverItSaid() {
		progress.begin("Copying", 100, ProgressUnit.ITEMS);
		ProgressPart silent = progress.part(20);
		silent.close();
		shows(20, 0.2);
		ProgressPart half = progress.part(20);
		half.begin("", 10, ProgressUnit.ITEMS);
		half.add(5);
		half.close();
		shows(40, 0.4);
		half.add(5);
		half.close();
		assertEquals("Once", new ProgressSnapshot(1, "Copying", 40, 100, ProgressUnit.ITEMS), progress.snapshot());
		try (ProgressPart endless = progress.part(10)) {
			endless.begin("", Progress.UNKNOWN, ProgressUnit.ITEMS);
			endless.add(1_000);
			shows(40, 0.4);
		}
		shows(50, 0.5);
	}

	@Test
	public void partsOfPartsAreWeightedByAllThatTheyArePartsOf() {
		progress.begin("", 10, ProgressUnit.ITEMS);
		ProgressPart outer = progress.part(4);
		outer.begin("", 2, ProgressUnit.ITEMS);
		ProgressPart inner = outer.part(1);
		inner.begin("", 100, ProgressUnit.BYTES);
		inner.add(50);
		shows(1, 0.1);
		inner.close();
		shows(2, 0.2);
		outer.add(1);
		shows(4, 0.4);
	}

	@Test
	public void partsSideBySideAddUpExactly() {
		progress.begin("", 10, ProgressUnit.ITEMS);
		List<ProgressPart> parts = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			ProgressPart part = progress.part(1);
			part.begin("", 1024, ProgressUnit.BYTES);
			part.add(512);
			parts.add(part);
		}
		assertEquals(new ProgressSnapshot(1, "", 5, 10, ProgressUnit.ITEMS), progress.snapshot());
		parts.forEach(ProgressPart::close);
		assertEquals(new ProgressSnapshot(1, "", 10, 10, ProgressUnit.ITEMS), progress.snapshot());
	}

	@Test
	public void aPartMayBeOfAWholeOfWhichNobodyKnowsTheTotal() {
		progress.begin("", Progress.UNKNOWN, ProgressUnit.BYTES);
		ProgressPart part = progress.part(1_000);
		part.begin("", 4, ProgressUnit.ITEMS);
		part.add(1);
		shows(250, 0);
		progress.total(500);
		shows(250, 0.5);
	}

	@Test
	public void partsThatStandForTooMuchDoNotShowMoreThanTheTotal() {
		progress.begin("", 10, ProgressUnit.ITEMS);
		progress.part(15).close();
		assertEquals(new ProgressSnapshot(1, "", 10, 10, ProgressUnit.ITEMS), progress.snapshot());
	}

	@Test
	public void aPartThatDoesMoreThanItSaidCountsNoMoreThanItStandsFor() {
		progress.begin("", 10, ProgressUnit.ITEMS);
		ProgressPart part = progress.part(5);
		part.begin("", 4, ProgressUnit.ITEMS);
		part.add(40);
		shows(5, 0.5);
	}

	@Test
	public void aPartOfNothingOnlyTalks() {
		progress.begin("", 10, ProgressUnit.ITEMS);
		ProgressPart part = progress.part(0);
		part.begin("Looking around", 2, ProgressUnit.ITEMS);
		part.add(1);
		shows(0, 0);
		assertEquals("Looking around", progress.snapshot().message());
	}

	@Test
	public void whatIsLessThanNothingIsNoPart() {
		assertThrows(IllegalArgumentException.class, () -> progress.part(-1));
	}

	@Test
	public void aPhaseBegunAnewLeavesThePartsOfTheOneBeforeBehind() {
		progress.begin("", 10, ProgressUnit.ITEMS);
		ProgressPart before = progress.part(10);
		before.begin("Old", 2, ProgressUnit.ITEMS);
		before.add(1);
		progress.begin("", 10, ProgressUnit.ITEMS);
		shows(0, 0);
		before.close();
		assertEquals(new ProgressSnapshot(2, "", 0, 10, ProgressUnit.ITEMS), progress.snapshot());
	}

	@Test
	public void whoSaysNothingShowsWhatTheOldestOpenPartSays() {
		progress.begin("", 10, ProgressUnit.ITEMS);
		ProgressPart silent = progress.part(1);
		ProgressPart first = progress.part(1);
		ProgressPart second = progress.part(1);
		second.begin("", 1, ProgressUnit.ITEMS);
		second.part(1).message("within the second");
		assertEquals("within the second", progress.snapshot().message());
		first.message("first");
		assertEquals("first", progress.snapshot().message());
		first.close();
		assertEquals("within the second", progress.snapshot().message());
		silent.message("not silent any more");
		assertEquals("not silent any more", progress.snapshot().message());
		progress.message("my own words");
		assertEquals("my own words", progress.snapshot().message());
	}

	@Test
	public void aPartIsStoppedByWhatStopsTheViewThatItIsOf() {
		Cancellation batch = cancellation.child("batch");
		ProgressPart ofBatch = progress.stoppedBy(batch).part(1);
		ProgressPart inner = ofBatch.part(1);
		ProgressPart ofOperation = progress.part(1);
		batch.request();
		assertTrue(ofBatch.isCancelled());
		assertThrows(OperationCancelledException.class, inner::checkCancelled);
		assertFalse(ofOperation.isCancelled());
		cancellation.request();
		assertTrue(ofOperation.isCancelled());
	}

	@Test
	public void theRateIsToldWhileASinglePartRuns() {
		RateEstimator estimator = new RateEstimator();
		progress.begin("", 2, ProgressUnit.ITEMS);
		ProgressPart part = progress.part(1);
		part.begin("", 100, ProgressUnit.BYTES);
		for (int second = 0; second <= 10; second++) {
			estimator.sample(second * 1_000_000_000L, progress.snapshot());
			part.add(5);
		}
		assertEquals(0.05, estimator.perSecond().getAsDouble(), NEARLY);
		assertEquals(1.5 / 0.05, estimator.remainingSeconds().getAsDouble(), NEARLY);
	}

	@Test
	public void theRootOfAProgressIsEndedByNobody() throws Exception {
		Progress view = progress.stoppedBy(new Cancellation("batch"));
		progress.begin("", 2, ProgressUnit.ITEMS);
		if (view instanceof AutoCloseable closeable) {
			closeable.close();
		}
		assertEquals(new ProgressSnapshot(1, "", 0, 2, ProgressUnit.ITEMS), progress.snapshot());
		assertEquals(EXACTLY, progress.snapshot().fraction(), EXACTLY);
	}
}
