// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.jobs.ProgressMonitors;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

public final class MonitoredProgressTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();

	/** Notes what it is told, and whether two threads tell it at once. Deliberately not thread-safe. */
	private static class Notes extends NullProgressMonitor {
		final List<String> said = new ArrayList<>();
		final AtomicInteger inside = new AtomicInteger();
		volatile boolean crowded;
		int total;
		int worked;
		int calls;
		int asked;

		@Override
		public void beginTask(String name, int totalWork) {
			said.add("task " + name);
			total = totalWork;
		}

		@Override
		public void subTask(String name) {
			said.add("subtask " + name);
		}

		@Override
		public void worked(int work) {
			crowded |= inside.incrementAndGet() > 1;
			worked += work;
			calls++;
			Thread.yield();
			inside.decrementAndGet();
		}

		@Override
		public boolean isCanceled() {
			crowded |= inside.incrementAndGet() > 1;
			asked++;
			boolean cancelled = super.isCanceled();
			inside.decrementAndGet();
			return cancelled;
		}
	}

	private final Notes monitor = new Notes();
	private final Progress progress = ProgressMonitors.progress(monitor);

	@Test
	public void onePhaseIsTheWholeTask() {
		progress.begin("Build", 50, ProgressUnit.ITEMS);
		progress.add(25);
		assertEquals(List.of("task Build"), monitor.said);
		assertEquals(monitor.total / 2, monitor.worked);
		progress.add(25);
		assertEquals(monitor.total, monitor.worked);
		progress.add(25);
		assertEquals(monitor.total, monitor.worked);
	}

	@Test
	public void theTaskBeginsOnceAndLaterPhasesAreSubtasks() {
		progress.begin("Look", Progress.UNKNOWN, ProgressUnit.ITEMS);
		progress.add(1_000);
		progress.begin("Build", 10, ProgressUnit.ITEMS);
		assertEquals(List.of("task Look", "subtask Build"), monitor.said);
		assertEquals("Nobody knew how much looking there was", 0, monitor.worked);
		progress.add(10);
		assertEquals(monitor.total, monitor.worked);
		progress.begin("Test", 10, ProgressUnit.ITEMS);
		progress.add(10);
		assertEquals("No ticks were left", monitor.total, monitor.worked);
		assertEquals("subtask Test", monitor.said.getLast());
	}

	@Test
	public void partsMoveTheWholeByTheirShare() {
		progress.begin("Build", 4, ProgressUnit.ITEMS);
		Cancellation own = new Cancellation("part");
		try (ProgressPart part = progress.part(2)) {
			part.begin("Compile", 10, ProgressUnit.ITEMS);
			part.add(5);
			assertEquals(monitor.total / 4, monitor.worked);
			part.stoppedBy(own).add(5);
			assertEquals(monitor.total / 2, monitor.worked);
			own.request();
			assertTrue(part.stoppedBy(own).isCancelled());
			assertFalse(part.isCancelled());
		}
		try (ProgressPart part = progress.part(1); ProgressPart within = part.part(1)) {
			within.message("Link");
		}
		assertEquals(monitor.total * 3 / 4, monitor.worked);
		try (ProgressPart part = progress.part(1)) {
			monitor.setCanceled(true);
			assertThrows(OperationCancelledException.class, part::checkCancelled);
		}
	}

	@Test
	public void phasesThatAreExpectedShareTheTicks() {
		Progress three = ProgressMonitors.progress(monitor, 2);
		three.begin("One", 4, ProgressUnit.ITEMS);
		three.add(2);
		assertEquals(250, monitor.worked);
		three.begin("Two", 10, ProgressUnit.BYTES);
		assertEquals("The first is left", 500, monitor.worked);
		three.add(5);
		assertEquals(750, monitor.worked);
		three.add(5);
		assertEquals(1_000, monitor.worked);
		assertThrows(IllegalArgumentException.class, () -> ProgressMonitors.progress(monitor, 0));
	}

	@Test
	public void aTotalThatGrowsTakesNothingBack() {
		progress.begin("Build", 10, ProgressUnit.ITEMS);
		progress.add(5);
		progress.total(100);
		assertEquals(500, monitor.worked);
		progress.add(45);
		assertEquals(500, monitor.worked);
		progress.add(1);
		assertEquals(510, monitor.worked);
		progress.add(49);
		assertEquals(1_000, monitor.worked);
	}

	@Test
	public void theLastTickIsToldEvenIfTheTotalWasCorrectedBetweenTwo() {
		progress.begin("Build", 10_000, ProgressUnit.ITEMS);
		progress.add(5);
		progress.total(20_000);
		progress.add(19_980);
		assertEquals(999, monitor.worked);
		progress.add(15);
		assertEquals(1_000, monitor.worked);
	}

	@Test
	public void aTotalThatIsLearntLaterCounts() {
		progress.begin("Build", Progress.UNKNOWN, ProgressUnit.ITEMS);
		progress.add(5);
		progress.total(10);
		assertEquals(500, monitor.worked);
		assertThrows(IllegalArgumentException.class, () -> progress.total(-2));
		assertThrows(IllegalArgumentException.class, () -> progress.begin("", -2, ProgressUnit.ITEMS));
	}

	@Test
	public void aMillionAddsTellTheMonitorAThousandTimes() {
		progress.begin("Build", 1_000_000, ProgressUnit.ITEMS);
		for (int i = 0; i < 1_000_000; i++) {
			progress.add(1);
		}
		assertEquals(1_000, monitor.worked);
		assertEquals(1_000, monitor.calls);
		assertEquals("Asked at each of them and at the beginning", 1_001, monitor.asked);
	}

	@Test
	public void manyThreadsTellItOneAtATimeAndLoseNothing() {
		progress.begin("Build", 400_000, ProgressUnit.ITEMS);
		List<Thread> workers = IntStream.range(0, 4).mapToObj(i -> Thread.ofPlatform().start(() -> {
			for (int j = 0; j < 100_000; j++) {
				progress.add(1);
				progress.isCancelled();
			}
		})).toList();
		Await.until("the workers", () -> workers.stream().noneMatch(Thread::isAlive));
		assertFalse("two at once", monitor.crowded);
		assertEquals(1_000, monitor.worked);
		assertEquals(400_000, progress.snapshot().done());
	}

	@Test
	public void whileOneTellsASlowMonitorTheOthersGoOn() throws Exception {
		Gate gate = new Gate("the slow monitor");
		Notes slow = new Notes() {
			@Override
			public void worked(int work) {
				gate.passStubbornly();
				super.worked(work);
			}
		};
		Progress shared = ProgressMonitors.progress(slow);
		shared.begin("Build", 10, ProgressUnit.ITEMS);
		Thread teller = Thread.ofPlatform().start(() -> shared.add(1));
		gate.awaitArrivals(1);
		shared.add(4);
		shared.message("later");
		assertFalse(shared.isCancelled());
		gate.open();
		teller.join();
		assertEquals(500, slow.worked);
		assertEquals("subtask later", slow.said.getLast());
	}

	@Test
	public void messagesAreSubtasksAndSaidOnce() {
		progress.begin("Build", 10, ProgressUnit.ITEMS);
		progress.message("a.c");
		progress.message("a.c");
		progress.add(1);
		assertEquals(List.of("task Build", "subtask a.c"), monitor.said);
		ProgressSnapshot now = progress.snapshot();
		assertEquals(new ProgressSnapshot(1, "a.c", 1, 10, ProgressUnit.ITEMS), now);
	}

	@Test
	public void askingWhetherToStopBeginsNoTask() {
		assertFalse(progress.isCancelled());
		progress.begin("Build", 10, ProgressUnit.ITEMS);
		assertEquals(List.of("task Build"), monitor.said);
	}

	@Test
	public void itIsCancelledWithTheMonitor() {
		progress.checkCancelled();
		monitor.setCanceled(true);
		assertTrue(progress.isCancelled());
		assertThrows(OperationCancelledException.class, progress::checkCancelled);
		monitor.setCanceled(false);
		assertTrue("A request is never taken back", progress.isCancelled());
	}

	@Test
	public void aMonitorThatBreaksIsAskedAgain() {
		IllegalStateException broken = new IllegalStateException("by the test");
		Notes once = new Notes() {
			@Override
			public void subTask(String name) {
				if (name.equals("break")) {
					throw broken;
				}
				super.subTask(name);
			}
		};
		Progress shared = ProgressMonitors.progress(once);
		shared.begin("Build", 10, ProgressUnit.ITEMS);
		assertSame(broken, assertThrows(IllegalStateException.class, () -> shared.message("break")));
		shared.message("go on");
		shared.add(10);
		assertEquals("subtask go on", once.said.getLast());
		assertEquals(1_000, once.worked);
	}

	@Test
	public void noMonitorIsOneThatShowsNothing() {
		Progress silent = ProgressMonitors.progress(null);
		silent.begin("Build", 1, ProgressUnit.ITEMS);
		silent.add(1);
		assertFalse(silent.isCancelled());
	}
}
