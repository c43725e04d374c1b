// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.Registration;
import org.fermata.core.engine.AwaitOnUiThreadException;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.time.TimeSource;
import org.fermata.core.ui.Bridge;
import org.fermata.swt.SwtUiThread;
import org.fermata.swt.WidgetScope;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Routines, tasks and a real display, in real time. */
public final class EngineOverDisplayTest {

	private static final int FLOOD = 100_000;

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
	private Display display;
	private Engine engine;
	private Shell shell;
	private Label label;

	@Before
	public void open() {
		display = rule.display();
		engine = Engine.builder().ui(SwtUiThread.of(display)).failures(failures::add).build();
		shell = new Shell(display);
		label = new Label(shell, SWT.NONE);
	}

	@After
	public void close() {
		assertTrue(engine.close(Await.DEADLINE));
		assertEquals(List.of(), List.copyOf(failures));
	}

	private <T> T served(Operation<T> operation) {
		rule.serveUntil(operation.name(), () -> operation.state().isTerminal());
		return Await.value(operation);
	}

	@Test
	public void aRoutineAwaitsOffTheUiThreadAndHopsOntoIt() {
		Operation<String> operation = engine.start("Fetch", op -> {
			op.ui(() -> label.setText("Downloading\u2026"));
			String image = op.await(Task.of("Logo", progress -> "image " + (Display.getCurrent() == null)));
			op.ui(() -> label.setText(image));
			return op.uiGet(label::getText);
		}).tiedTo(WidgetScope.of(shell));
		assertEquals("image true", served(operation));
		assertEquals("image true", label.getText());
	}

	@Test
	public void awaitOnTheDisplaysThreadIsRefused() {
		Operation<Integer> operation = engine.start("operation", op -> 1);
		assertThrows(AwaitOnUiThreadException.class, operation::await);
		assertEquals(Integer.valueOf(1), served(operation));
	}

	@Test
	public void aLabelShowsTheLatestTextAndIsSetFarLessOftenThanItIsSaid() {
		AtomicInteger applied = new AtomicInteger();
		Operation<?> operation = engine.start("says a lot", op -> {
			for (int i = 1; i <= FLOOD; i++) {
				String text = "step " + i;
				op.uiLatest(label, () -> {
					label.setText(text);
					applied.incrementAndGet();
				});
			}
			return null;
		});
		rule.serveUntil("the last text", () -> label.getText().equals("step " + FLOOD));
		served(operation);
		assertTrue(applied + " applied", applied.get() < FLOOD / 10);
	}

	@Test
	public void aFloodOfActionsLeavesTheEventLoopServing() {
		AtomicInteger ran = new AtomicInteger();
		AtomicInteger beatsInBetween = new AtomicInteger();
		Runnable[] heartbeat = new Runnable[1];
		heartbeat[0] = () -> {
			if (ran.get() > 0) {
				beatsInBetween.incrementAndGet();
			}
			if (ran.get() < FLOOD) {
				display.asyncExec(heartbeat[0]);
			}
		};
		// By this clock each look at it costs a millisecond, so a drain has room for a few actions only.
		AtomicLong nanos = new AtomicLong();
		TimeSource slow = new TimeSource() {
			@Override
			public long nanoTime() {
				return nanos.addAndGet(1_000_000);
			}

			@Override
			public Registration after(Duration delay, Runnable action) {
				return Registration.NONE;
			}
		};
		Bridge bridge = new Bridge(SwtUiThread.of(display), slow, failure -> {
			throw new AssertionError(failure);
		});
		for (int i = 0; i < FLOOD; i++) {
			bridge.execute(ran::incrementAndGet);
		}
		display.asyncExec(heartbeat[0]);
		rule.serveUntil("all actions", () -> ran.get() == FLOOD);
		assertTrue("beats: " + beatsInBetween, beatsInBetween.get() > FLOOD / 10);
	}

	@Test
	public void resultsArriveInATableOneByOne() {
		List<Integer> rows = new ArrayList<>();
		served(engine.start("Checksums", op -> {
			try (var arrivals = op.stream(MultiTask.of(IntStream.range(0, 500).boxed(), (item, progress) -> item))) {
				for (int item : arrivals) {
					op.ui(() -> rows.add(item));
				}
			}
			return null;
		}));
		assertEquals(IntStream.range(0, 500).boxed().toList(), rows.stream().sorted().toList());
	}

	@Test
	public void disposingTheDisplayInFlightEndsEverythingAndTouchesNoWidget() {
		List<Operation<Object>> operations = IntStream.range(0, 50).mapToObj(i -> engine.start("operation " + i, op -> {
			while (true) {
				op.uiLater(() -> label.setText("later"));
				op.uiLatest(label, () -> label.setText("latest"));
				op.ui(() -> label.setText("hop"));
			}
		})).toList();
		rule.serveUntil("something to be shown", () -> !label.getText().isEmpty());
		display.dispose();
		operations.forEach(operation -> assertTrue(Await.end(operation) instanceof Outcome.Stopped));
		assertThrows(RejectedExecutionException.class, () -> engine.start("too late", op -> 1));
	}

	@Test
	public void anEngineClosesInADisposeListenerWithoutWaitingForWhoAsksForTheDisplay() {
		AtomicBoolean stop = new AtomicBoolean();
		Operation<?> operation = engine.start("asks", op -> {
			op.uiLater(() -> label.setText("asks"));
			while (!stop.get()) {
				op.await(Task.of("asks, too", progress -> engine.bridge().ui().isCurrent()));
			}
			return null;
		});
		AtomicBoolean ended = new AtomicBoolean();
		shell.addListener(SWT.Dispose, event -> ended.set(engine.close(Await.DEADLINE)));
		// Nothing is being posted from here on: SWT holds up who posts right when it begins to dispose.
		rule.serveUntil("the routine to be under way", () -> label.getText().equals("asks"));
		display.dispose();
		stop.set(true);
		assertTrue(ended.get());
		assertSame(OperationState.STOPPED, operation.state());
	}
}
