// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.task.MultiTask;
import org.fermata.core.ui.BridgeCounters;
import org.fermata.core.ui.Latest;
import org.fermata.core.ui.UiThread;
import org.fermata.swt.SwtUiThread;
import org.fermata.swt.WidgetScope;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Two workers that set a progress bar some millions of times; for a minute of it see {@code ./fermata stress}. */
public final class FloodOverDisplayTest {

	private static final int UPDATES = 2_000_000; // of each worker
	private static final int MAXIMUM = 1_000_000;
	private static final long FLAT_BYTES = 4_000_000;

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	/** A display's thread that knows how much of ours is queued with it at most. */
	private static final class Counted implements UiThread {

		private final UiThread ui;
		private final AtomicInteger queued = new AtomicInteger();
		private final AtomicInteger mostQueued = new AtomicInteger();

		Counted(UiThread ui) {
			this.ui = ui;
		}

		@Override
		public boolean isCurrent() {
			return ui.isCurrent();
		}

		@Override
		public void execute(Runnable action) throws RejectedExecutionException {
			mostQueued.accumulateAndGet(queued.incrementAndGet(), Math::max);
			ui.execute(() -> {
				queued.decrementAndGet();
				action.run();
			});
		}

		@Override
		public boolean isClosed() {
			return ui.isClosed();
		}

		@Override
		public Registration onClose(Runnable action) {
			return ui.onClose(action);
		}
	}

	@Test
	public void theBarShowsTheLastValueAndHardlyAnyOfTheOthersAndNothingPilesUp() {
		Counted ui = new Counted(SwtUiThread.of(rule.display()));
		Engine engine = Engine.builder().ui(ui).build();
		Shell shell = new Shell(rule.display());
		ProgressBar bar = new ProgressBar(shell, SWT.NONE);
		bar.setMaximum(MAXIMUM);
		shell.open();
		flood(engine, bar, UPDATES / 10);
		long before = heap();
		flood(engine, bar, UPDATES);
		long grown = heap() - before;
		BridgeCounters counters = engine.bridge().counters();
		assertEquals("Runnables of ours in flight", 1, ui.mostQueued.get());
		assertEquals(0, counters.queued());
		assertTrue(counters + "", counters.applied() < UPDATES / 100);
		assertTrue("It grows by " + grown, grown < FLAT_BYTES);
		TestEngine.close(engine);
	}

	private void flood(Engine engine, ProgressBar bar, int updates) {
		Operation<?> operation = engine.start("flood", op -> {
			Latest<Integer> cell = op.latest(bar::setSelection);
			op.await(MultiTask.of(List.of(1, 2), (worker, progress) -> {
				for (int i = 0; i < updates; i++) {
					progress.add(1);
					cell.set(i % MAXIMUM);
				}
				return worker;
			}));
			cell.set(MAXIMUM);
			return null;
		}).tiedTo(WidgetScope.of(bar));
		rule.serveUntil("the last value", () -> bar.getSelection() == MAXIMUM && operation.state().isTerminal());
		Await.value(operation);
		bar.setSelection(0);
		engine.forget(operation);
	}

	private static long heap() {
		long least = Long.MAX_VALUE;
		for (int look = 0; look < 3; look++) {
			System.gc();
			Runtime runtime = Runtime.getRuntime();
			least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
		}
		return least;
	}
}
