// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

public final class ProgressCounterTest {

	private static final double EXACTLY = 0;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final Cancellation cancellation = new Cancellation("operation");
	private final ProgressCounter progress = new ProgressCounter(cancellation);

	@Test
	public void atFirstNothingIsKnown() {
		assertEquals(new ProgressSnapshot(0, "", 0, Progress.UNKNOWN, ProgressUnit.ITEMS), progress.snapshot());
		assertFalse(progress.snapshot().isDeterminate());
		assertEquals(0, progress.snapshot().fraction(), EXACTLY);
	}

	@Test
	public void aPhaseCountsFromZeroUnderItsOwnNumber() {
		progress.begin("Reading", 100, ProgressUnit.BYTES);
		progress.add(30);
		progress.add(20);
		assertEquals(new ProgressSnapshot(1, "Reading", 50, 100, ProgressUnit.BYTES), progress.snapshot());
		assertEquals(0.5, progress.snapshot().fraction(), EXACTLY);
		progress.begin("Writing", 10, ProgressUnit.ITEMS);
		assertEquals(new ProgressSnapshot(2, "Writing", 0, 10, ProgressUnit.ITEMS), progress.snapshot());
	}

	@Test
	public void aSnapshotNeverShowsMoreThanTheTotalUntilTheTotalIsCorrected() {
		progress.begin("Reading", 100, ProgressUnit.ITEMS);
		progress.add(130);
		assertEquals(100, progress.snapshot().done());
		assertEquals(1, progress.snapshot().fraction(), EXACTLY);
		progress.total(200);
		assertEquals(130, progress.snapshot().done());
		progress.total(Progress.UNKNOWN);
		assertEquals(130, progress.snapshot().done());
		assertFalse(progress.snapshot().isDeterminate());
	}

	@Test
	public void aPhaseWithNothingToDoIsDone() {
		progress.begin("Reading", 0, ProgressUnit.ITEMS);
		assertEquals(1, progress.snapshot().fraction(), EXACTLY);
	}

	@Test
	public void aMessageBeginsNoPhase() {
		progress.begin("Reading", 100, ProgressUnit.ITEMS);
		progress.add(1);
		progress.message("Reading a.txt");
		assertEquals(new ProgressSnapshot(1, "Reading a.txt", 1, 100, ProgressUnit.ITEMS), progress.snapshot());
	}

	@Test
	public void aNegativeTotalIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> progress.begin("Reading", -2, ProgressUnit.ITEMS));
		assertThrows(IllegalArgumentException.class, () -> progress.total(-2));
		assertEquals(0, progress.snapshot().phase());
	}

	@Test
	public void addsOfManyThreadsAreAllCounted() {
		progress.begin("Reading", Progress.UNKNOWN, ProgressUnit.ITEMS);
		List<Thread> threads = IntStream.range(0, 4).mapToObj(i -> Thread.ofPlatform().start(() -> {
			for (int n = 0; n < 100_000; n++) {
				progress.add(1);
			}
		})).toList();
		Await.until("the threads", () -> threads.stream().noneMatch(Thread::isAlive));
		assertEquals(400_000, progress.snapshot().done());
	}

	@Test
	public void phasesThatBeginAtTheSameTimeAreDifferentPhases() {
		int each = 2_000;
		List<Thread> threads = IntStream.range(0, 4).mapToObj(i -> Thread.ofPlatform().start(() -> {
			for (int n = 0; n < each; n++) {
				progress.begin("phase", 1, ProgressUnit.ITEMS);
			}
		})).toList();
		Await.until("the threads", () -> threads.stream().noneMatch(Thread::isAlive));
		assertEquals(4 * each, progress.snapshot().phase());
	}

	@Test
	public void itTellsOfTheCancelOfItsOperation() {
		assertFalse(progress.isCancelled());
		progress.checkCancelled();
		cancellation.request();
		assertTrue(progress.isCancelled());
		assertThrows(OperationCancelledException.class, progress::checkCancelled);
	}

	@Test
	public void aViewForABatchCountsWithTheOperationAndIsCancelledAlone() {
		Cancellation batch = cancellation.child("batch");
		Progress view = progress.stoppedBy(batch);
		view.begin("Reading", 10, ProgressUnit.ITEMS);
		view.add(4);
		view.message("Reading a.txt");
		view.total(20);
		assertEquals(new ProgressSnapshot(1, "Reading a.txt", 4, 20, ProgressUnit.ITEMS), progress.snapshot());
		assertEquals(progress.snapshot(), view.snapshot());
		batch.request();
		assertTrue(view.isCancelled());
		assertThrows(OperationCancelledException.class, view::checkCancelled);
		assertFalse(progress.isCancelled());
	}
}
