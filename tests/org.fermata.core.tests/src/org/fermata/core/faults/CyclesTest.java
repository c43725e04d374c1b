// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Scope;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.ui.Bridge;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Ten thousand times open, run, close: nothing is left of any of them. */
public final class CyclesTest {

	private static final int CYCLES = 10_000;
	private static final int WARM = 1_000; // more than an engine keeps of what has ended
	/** What a busy machine makes of threads that are kept for a while; ten thousand cycles would leave as many. */
	private static final int MORE_THREADS = 500;
	private static final long FLAT_BYTES = 2_000_000;

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private void growsNot(Runnable cycle) {
		for (int i = 0; i < WARM; i++) {
			cycle.run();
		}
		Await.until("nothing to run", engine.engine()::isQuiescent);
		long heap = Heap.used();
		int threads = Thread.activeCount();
		for (int i = 0; i < CYCLES; i++) {
			cycle.run();
		}
		Await.until("nothing to run", engine.engine()::isQuiescent);
		assertEquals("Alarms are left", 0, engine.time.alarms());
		assertEquals("Close actions", 1, engine.ui.closeActions());
		assertTrue(Thread.activeCount() + " threads, there were " + threads, Thread.activeCount() <= threads + MORE_THREADS);
		long grown = Heap.used() - heap;
		assertTrue("It grows by " + grown, grown < FLAT_BYTES);
	}

	@Test
	public void scopesWithARunningOperationThatTheirCloseStops() {
		growsNot(() -> {
			Scope scope = engine.engine().scope().child("part");
			Operation<?> operation = engine.start(op -> {
				op.sleep(Duration.ofDays(1));
				return null;
			}).tiedTo(scope);
			scope.close();
			assertTrue(operation.outcome().orElseThrow() instanceof Outcome.Stopped);
		});
	}

	@Test
	public void operationsOfEveryKindWithinOneScope() {
		try (Scope scope = engine.engine().scope().child("window"); var answers = engine.engine().addPresenter(
				(operation, prompt) -> prompt.answerSuggestion())) {
			AtomicInteger ended = new AtomicInteger();
			Task<Integer> task = Task.<Integer>of("task", progress -> 1).timeout(Duration.ofDays(1));
			MultiTask<Integer> batch = MultiTask.of(List.of(1, 2), (item, progress) -> item);
			growsNot(() -> cycle(engine.start(op -> {
				op.await(task);
				op.await(batch);
				try (var arrivals = op.stream(batch); var lock = op.lock("model")) {
					arrivals.iterator().next();
				}
				op.ask(Prompt.slider("how", 0, 9), Duration.ofDays(1));
				op.uiLatest("key", ended::incrementAndGet);
				op.begin(task);
				return op.await(op.start("within", within -> 1));
			}).tiedTo(scope)));
		}
	}

	private void cycle(Operation<?> operation) {
		Await.value(operation);
		engine.time.advance(Bridge.FRAME);
		engine.ui.pumpAll();
	}

	@Test
	public void listenersPresentersAndTiesThatComeAndGo() {
		Operation<?> longLived = engine.start(op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
		Await.until("its alarm", () -> engine.time.alarms() == 1);
		long before = Heap.used();
		for (int i = 0; i < 10 * CYCLES; i++) {
			Scope scope = engine.engine().scope().child("part");
			engine.engine().addPresenter((operation, prompt) -> { }).close();
			engine.engine().scope().onClose(() -> { }).close();
			scope.close();
		}
		long grown = Heap.used() - before;
		assertTrue("It grows by " + grown, grown < FLAT_BYTES);
		longLived.cancel();
	}

	@Test
	public void wholeEngines() {
		Set<Thread> others = Thread.getAllStackTraces().keySet();
		long before = 0;
		for (int i = 0; i < 500; i++) {
			Engine its = Engine.builder().build();
			Operation<Integer> operation = its.start("operation", op -> {
				op.sleep(Duration.ofNanos(1));
				return op.uiGet(() -> 1) + op.await(Task.of("task", progress -> 1));
			});
			assertEquals(2, (int) Await.value(operation));
			TestEngine.close(its);
			if (i == 100) {
				before = Heap.used();
			}
		}
		Await.until("the threads to end", () -> Thread.getAllStackTraces().keySet().stream()
				.noneMatch(thread -> thread.getName().startsWith("fermata-") && !others.contains(thread)));
		long grown = Heap.used() - before;
		assertTrue("It grows by " + grown, grown < FLAT_BYTES);
	}
}
