// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.time.SystemTime;
import org.fermata.core.ui.HeadlessUiThread;
import org.fermata.core.work.Pause;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.ManualUiThread;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** Engines, toolkits and clocks that close while work is on its way. */
public final class ClosingInFlightTest {

	private static final int MANY = 1_000;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private static Set<Thread> keepingTheMachine() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.isDaemon()).collect(Collectors.toSet());
	}

	@Test
	public void aThousandTasksOfOneBatchEndWithTheEngineAndNoThreadKeepsTheMachine() {
		Set<Thread> before = keepingTheMachine();
		Engine engine = Engine.builder().build();
		Gate gate = new Gate("the tasks");
		AtomicInteger ended = new AtomicInteger();
		Operation<?> operation = engine.start("batch", op -> op.await(MultiTask.of(IntStream.range(0, MANY).boxed(),
				(item, progress) -> {
					try {
						gate.pass();
						return item;
					} finally {
						ended.incrementAndGet();
					}
				}).maxWorkers(MANY)));
		gate.awaitArrivals(MANY);
		TestEngine.close(engine);
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertEquals("When close returns nothing runs any more", MANY, ended.get());
		Set<Thread> after = keepingTheMachine();
		after.removeAll(before);
		assertEquals(Set.of(), after);
	}

	@Test
	public void aThousandOperationsInAllStatesEndWithTheEngine() {
		Engine engine = Engine.builder().build();
		engine.addPresenter((operation, prompt) -> { });
		AtomicInteger began = new AtomicInteger();
		Pause paused = new Pause();
		paused.pause();
		List<Operation<Object>> operations = IntStream.range(0, MANY).mapToObj(i -> engine.start("operation " + i, op -> {
			began.incrementAndGet();
			return switch (i % 5) {
				case 0 -> op.ask(Prompt.confirm("Go on?"));
				case 1 -> op.await(op.start("within", within -> within.lock("nobody's")));
				case 2 -> op.lock("everybody's") == null ? null : op.await(paused, Duration.ofDays(1));
				case 3 -> op.uiGet(() -> i);
				default -> op.await(Task.of("task", progress -> {
					Await.until("a cancel", progress::isCancelled);
					return null;
				}));
			};
		})).toList();
		Await.until("all to begin", () -> began.get() == MANY);
		TestEngine.close(engine);
		assertTrue(engine.isQuiescent());
		operations.forEach(operation -> assertTrue(operation.state() + "", operation.state().isTerminal()));
	}

	@Test
	public void aClockThatClosesInFlightLeavesEveryOperationStoppable() {
		SystemTime time = new SystemTime();
		Engine engine = Engine.builder().time(time).build();
		Gate stubborn = new Gate("the stubborn task");
		List<Operation<?>> operations = IntStream.range(0, 100).<Operation<?>>mapToObj(i -> engine.start("sleeper", op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		})).toList();
		Operation<?> task = engine.start("task", op -> op.await(Task.<Object>of("stubborn", progress -> {
			stubborn.passStubbornly();
			return null;
		}).timeout(Duration.ofDays(1))));
		stubborn.awaitArrivals(1);
		time.close();
		operations.forEach(Operation::cancel);
		operations.forEach(operation -> assertTrue(Await.end(operation) instanceof Outcome.Stopped));
		// No clock, no ladder: what will not stop is given up by whoever closes the engine.
		assertFalse(engine.close(Duration.ofMillis(1)));
		assertTrue(Await.end(task) instanceof Outcome.Abandoned);
		stubborn.open();
		Await.until("the thread to come back", engine::isQuiescent);
	}

	@Test
	public void aToolkitThatClosesUnderAFloodStopsAllAndRunsNothingAfterwards() {
		for (int round = 0; round < 50; round++) {
			HeadlessUiThread ui = new HeadlessUiThread();
			Engine engine = Engine.builder().ui(ui).build();
			AtomicInteger ran = new AtomicInteger();
			List<Operation<?>> operations = IntStream.range(0, 8).<Operation<?>>mapToObj(i -> engine.start("flood", op -> {
				while (true) {
					op.uiLater(ran::incrementAndGet);
					op.uiLatest("key", ran::incrementAndGet);
					op.ui(ran::incrementAndGet);
				}
			})).toList();
			Await.until("the flood", () -> ran.get() > 100);
			ui.close();
			operations.forEach(operation -> assertTrue(Await.end(operation) instanceof Outcome.Stopped));
			int atTheEnd = ran.get();
			TestEngine.close(engine);
			assertEquals(atTheEnd, ran.get());
		}
	}

	@Test
	public void aToolkitThatClosesInAnActionThatAnOperationWaitsForStopsIt() {
		for (boolean drops : new boolean[] { true, false }) {
			ManualUiThread ui = new ManualUiThread();
			Engine engine = Engine.builder().ui(ui).build();
			AtomicBoolean wentOn = new AtomicBoolean();
			Operation<?> operation = engine.start("closes", op -> {
				op.ui(drops ? ui::closeAndDrop : ui::close);
				wentOn.set(true);
				return null;
			});
			ui.pumpUntil("the end", () -> operation.state().isTerminal());
			assertTrue(Await.end(operation) instanceof Outcome.Stopped);
			assertFalse(wentOn.get());
			TestEngine.close(engine);
		}
	}

	@Test
	public void anEngineThatIsBuiltOnAClosedToolkitStartsNothing() {
		HeadlessUiThread ui = new HeadlessUiThread();
		ui.close();
		Engine engine = Engine.builder().ui(ui).build();
		assertThrows(RejectedExecutionException.class, () -> engine.start("too late", op -> 1));
		engine.bridge().execute(() -> { });
		TestEngine.close(engine);
	}
}
