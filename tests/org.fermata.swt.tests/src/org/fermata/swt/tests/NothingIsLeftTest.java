// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Scope;
import org.fermata.core.task.Task;
import org.fermata.core.ui.Latest;
import org.fermata.swt.SwtUiThread;
import org.fermata.swt.WidgetScope;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Ten thousand times a window is opened, an operation runs in it, and it is closed: nothing is left of it. */
public final class NothingIsLeftTest {

	private static final int CYCLES = 10_000;
	private static final int WARM = 600; // more than an engine keeps of what has ended
	/** What a busy machine makes of threads that are kept for a while. */
	private static final int MORE_THREADS = 100;
	private static final long FLAT_BYTES = 3_000_000;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
	private CountingDisplay display;
	private Engine engine;
	private Shell main;

	private record Kept(int listeners, long resources, int ofMain, int shells, int queued) { }

	@Before
	public void open() {
		display = new CountingDisplay();
		engine = Engine.builder().ui(SwtUiThread.of(display)).failures(failures::add).build();
		main = new Shell(display);
	}

	@After
	public void close() {
		assertTrue(engine.close(Await.DEADLINE));
		assertTrue(engine.isQuiescent());
		display.dispose();
		assertNull(failures.size() + " failures", failures.peek());
	}

	private void serveUntil(String what, BooleanSupplier condition) {
		Await.until(what, () -> {
			while (!condition.getAsBoolean() && display.readAndDispatch()) {
				// goes on
			}
			return condition.getAsBoolean();
		});
	}

	private Kept kept() {
		serveUntil("nothing to run", () -> engine.isQuiescent() && engine.bridge().counters().queued() == 0);
		return new Kept(display.listeners(), display.resources(), main.getListeners(SWT.Dispose).length,
				display.getShells().length, engine.bridge().counters().queued());
	}

	/** In a window of its own, to its end or cut off by the window. */
	private void cycle(int number) {
		Shell shell = new Shell(main);
		ProgressBar bar = new ProgressBar(shell, SWT.NONE);
		Scale scale = new Scale(shell, SWT.NONE);
		Scope part = WidgetScope.of(shell).child("part");
		Operation<Integer> operation = engine.start("operation", op -> {
			Latest<Integer> cell = op.latest(bar::setSelection);
			op.await(Task.of("task", progress -> {
				progress.add(1);
				cell.set(1);
				return 1;
			}));
			op.ui(() -> {
				Color color = new Color(display, 1, 2, 3);
				bar.setForeground(color);
				color.dispose();
			});
			op.uiLatest(bar, () -> bar.setSelection(2));
			return number % 2 == 0 ? 1 : op.awaitChange(WidgetEvents.of(scale, SWT.Selection)).type;
		}).tiedTo(WidgetScope.of(bar)).tiedTo(part).tiedTo(WidgetScope.of(main));
		if (number % 2 == 0) {
			serveUntil("its end", () -> operation.state().isTerminal());
		} else if (number % 4 == 1) {
			serveUntil("it to listen", () -> scale.isListening(SWT.Selection));
		}
		if (number % 3 == 0) {
			part.close();
		}
		shell.dispose();
		serveUntil("its end", () -> operation.state().isTerminal());
	}

	private static long heap() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

	@Test
	public void ofAWindowWithAnOperationAndItsScopes() {
		for (int number = 0; number < WARM; number++) {
			cycle(number);
		}
		Kept before = kept();
		int threads = Thread.activeCount();
		long bytes = Math.min(heap(), heap());
		for (int number = 0; number < CYCLES; number++) {
			cycle(number);
		}
		assertEquals(before, kept());
		assertTrue(engine.operations().size() <= WARM);
		assertTrue(Thread.activeCount() + " threads, there were " + threads, Thread.activeCount() <= threads + MORE_THREADS);
		long grown = Math.min(heap(), heap()) - bytes;
		assertTrue("It grows by " + grown, grown < FLAT_BYTES);
	}

	@Test
	public void ofAnEngineOnADisplayThatLivesOn() {
		int before = display.listeners();
		long resources = display.resources();
		for (int number = 0; number < WARM; number++) {
			try (Engine shortLived = Engine.builder().ui(engine.bridge().ui()).failures(failures::add).build()) {
				Operation<Integer> operation = shortLived.start("operation", op -> op.uiGet(() -> 1));
				serveUntil("its end", () -> operation.state().isTerminal());
			}
		}
		assertEquals(before, display.listeners());
		assertEquals(resources, display.resources());
	}
}
