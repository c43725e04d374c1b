// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IProgressMonitorWithBlocking;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressCounter;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.jobs.ProgressMonitors;
import org.junit.Test;

public final class ProgressAsMonitorTest {

	private final Cancellation cancellation = new Cancellation("work");
	private final Progress progress = new ProgressCounter(cancellation);
	private final IProgressMonitor monitor = ProgressMonitors.monitor(progress);

	private void assertDone(long done, long total) {
		ProgressSnapshot now = progress.snapshot();
		assertEquals(done + " of " + total, now.done() + " of " + now.total());
	}

	@Test
	public void aTaskIsAPhaseAndWorkAddsUp() {
		monitor.beginTask("Build", 10);
		assertEquals("Build", progress.snapshot().message());
		monitor.worked(3);
		monitor.worked(4);
		assertDone(7, 10);
	}

	@Test
	public void doneTopsUpAndMoreThanAllDoesNotCount() {
		monitor.beginTask("Build", 10);
		monitor.worked(3);
		monitor.done();
		assertDone(10, 10);
		monitor.worked(5);
		monitor.done();
		progress.total(20);
		assertDone(10, 20);
	}

	@Test
	public void workBeyondTheTotalDoesNotCount() {
		monitor.beginTask("Build", 10);
		monitor.worked(8);
		monitor.worked(8);
		monitor.done();
		progress.total(20);
		assertDone(10, 20);
	}

	@Test
	public void fractionsAddUp() {
		monitor.beginTask("Build", 10);
		for (int i = 0; i < 10; i++) {
			monitor.internalWorked(0.1);
		}
		assertDone(1, 10);
		monitor.internalWorked(0.5);
		assertDone(1, 10);
		monitor.internalWorked(0.5);
		assertDone(2, 10);
		monitor.internalWorked(-3);
		monitor.internalWorked(Double.NaN);
		assertDone(2, 10);
	}

	@Test
	public void aSecondTaskIsOnlyAnotherNameAndDoneCountsWhenItHasMetBoth() {
		monitor.beginTask("Build", 10);
		monitor.worked(5);
		monitor.beginTask("Compile", 100);
		assertEquals("Compile", progress.snapshot().message());
		assertEquals(1, progress.snapshot().phase());
		monitor.worked(1);
		assertDone(6, 10);
		monitor.done();
		assertDone(6, 10);
		monitor.done();
		assertDone(10, 10);
	}

	@Test
	public void unknownWorkIsCountedAndDoneIsAllOfIt() {
		monitor.beginTask("Look around", IProgressMonitor.UNKNOWN);
		assertFalse(progress.snapshot().isDeterminate());
		monitor.worked(3);
		assertDone(3, Progress.UNKNOWN);
		monitor.done();
		assertDone(3, 3);
	}

	@Test
	public void nothingToDoIsDone() {
		monitor.beginTask("Build", 0);
		monitor.done();
		assertEquals(1.0, progress.snapshot().fraction(), 0);
	}

	@Test
	public void theLastThatWasSaidIsTheMessage() {
		monitor.beginTask("Build", 10);
		monitor.subTask("a.c");
		assertEquals("a.c", progress.snapshot().message());
		monitor.subTask("");
		assertEquals("Build", progress.snapshot().message());
		monitor.setTaskName("Link");
		assertEquals("Link", progress.snapshot().message());
		monitor.subTask("b.o");
		monitor.subTask(null);
		assertEquals("Link", progress.snapshot().message());
	}

	@Test
	public void aTaskWithoutANameLeavesTheWordsThatStandThere() {
		progress.begin("Build", 1, ProgressUnit.ITEMS);
		SubMonitor.convert(monitor, 3);
		assertEquals("Build", progress.snapshot().message());
	}

	@Test
	public void whatBlocksIsSaidAsLongAsItBlocks() {
		assertTrue(monitor instanceof IProgressMonitorWithBlocking);
		monitor.beginTask("Build", 10);
		monitor.clearBlocked();
		assertEquals("Build", progress.snapshot().message());
		monitor.setBlocked(new Status(IStatus.INFO, "test", "Waits for the garden"));
		assertEquals("Waits for the garden", progress.snapshot().message());
		monitor.subTask("a.c");
		assertEquals("Waits for the garden", progress.snapshot().message());
		monitor.clearBlocked();
		assertEquals("a.c", progress.snapshot().message());
	}

	@Test
	public void itIsCancelledWithTheProgressOrAlone() {
		assertFalse(monitor.isCanceled());
		monitor.setCanceled(true);
		assertTrue(monitor.isCanceled());
		assertFalse(progress.isCancelled());
		monitor.setCanceled(false);
		assertFalse(monitor.isCanceled());
		cancellation.request();
		assertTrue(monitor.isCanceled());
	}

	@Test
	public void subMonitorsSplitItToTheLastTick() {
		SubMonitor root = SubMonitor.convert(monitor, "Build", 4);
		for (int i = 0; i < 4; i++) {
			SubMonitor part = root.split(1).setWorkRemaining(7);
			for (int j = 0; j < 7; j++) {
				part.split(1);
			}
		}
		root.split(0);
		assertEquals(1.0, progress.snapshot().fraction(), 0.001);
		monitor.done();
		assertEquals(1.0, progress.snapshot().fraction(), 0);
	}

	@Test
	public void splittingEndsTheWorkWhenTheProgressIsCancelled() {
		SubMonitor root = SubMonitor.convert(monitor, "Build", 4);
		root.split(1);
		cancellation.request();
		assertThrows(OperationCanceledException.class, () -> root.split(1));
	}

	@Test
	public void aPartComesToItsTicksHoweverMuchWorkItHas() {
		progress.begin("All", 100, ProgressUnit.ITEMS);
		IProgressMonitor part = ProgressMonitors.monitor(progress, 30);
		part.beginTask("One", 1_000);
		assertEquals("One", progress.snapshot().message());
		part.worked(100);
		assertDone(3, 100);
		part.worked(400);
		assertDone(15, 100);
		part.done();
		assertDone(30, 100);
		part.done();
		ProgressMonitors.monitor(progress, 20).done();
		assertDone(50, 100);
		IProgressMonitor unknown = ProgressMonitors.monitor(progress, 50);
		unknown.beginTask("", IProgressMonitor.UNKNOWN);
		unknown.worked(1_000);
		assertDone(50, 100);
		unknown.done();
		assertDone(100, 100);
		assertEquals(1, progress.snapshot().phase());
		assertThrows(IllegalArgumentException.class, () -> ProgressMonitors.monitor(progress, -1));
	}

	@Test
	public void codeThatWantsAMonitorIsATask() throws Exception {
		ProgressMonitors.running(lent -> lent.beginTask("Build", 10)).run(progress);
		assertDone(10, 10);
	}

	@Test
	public void whatStopsForTheSakeOfTheOperationSaysSoInOurWords() {
		OperationCanceledException own = new OperationCanceledException("a dialog was closed");
		assertSame(own, assertThrows(OperationCanceledException.class, () -> ProgressMonitors.running(lent -> {
			throw own;
		}).run(progress)));
		cancellation.request();
		OperationCancelledException ours = assertThrows(OperationCancelledException.class,
				() -> ProgressMonitors.running(lent -> SubMonitor.convert(lent, 2).split(1)).run(progress));
		assertSame(OperationCanceledException.class, ours.getCause().getClass());
	}
}
