// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Interrupts that nobody expects, many of them: a wait ends with one or with its value, and with nothing else. */
public final class InterruptStormTest {

	private static final int WAITS = 1_000;

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void everyWaitGivesItsValueOrTellsOfTheInterrupt() {
		MultiTask<Integer> batch = MultiTask.of(List.of(1, 2, 3), (item, progress) -> item).maxWorkers(2);
		storm(op -> {
			assertEquals(1, (int) op.await(Task.of("task", progress -> 1)));
			assertEquals(List.of(1, 2, 3), op.await(batch));
			try (var arrivals = op.stream(batch); var lock = op.lock("model")) {
				int sum = 0;
				for (int value : arrivals) {
					sum += value;
				}
				assertEquals(6, sum);
			}
			assertEquals(4, (int) op.await(op.start("within", within -> 4)));
			return null;
		});
	}

	private interface Waits {
		Object on(OperationContext op) throws Exception;
	}

	private void storm(Waits waits) {
		AtomicReference<Thread> routine = new AtomicReference<>();
		AtomicBoolean over = new AtomicBoolean();
		Thread storm = Thread.ofVirtual().start(() -> {
			while (!over.get()) {
				Thread target = routine.get();
				if (target != null) {
					target.interrupt();
				}
				Thread.yield();
			}
		});
		Operation<Integer> operation = engine.start(op -> {
			routine.set(Thread.currentThread());
			int interrupted = 0;
			for (int i = 0; i < WAITS; i++) {
				interrupted += isInterrupted(() -> waits.on(op)) ? 1 : 0;
			}
			// Values may come before anybody parks; this one only an interrupt ends.
			interrupted += isInterrupted(() -> {
				op.sleep(Duration.ofDays(1));
				return null;
			}) ? 1 : 0;
			routine.set(null);
			over.set(true);
			return interrupted;
		});
		assertTrue("Some were interrupted", Await.value(operation) > 0);
		Await.until("the storm to be over", () -> !storm.isAlive());
		Await.until("nothing to run", engine.engine()::isQuiescent);
		assertEquals(0, engine.time.alarms());
	}

	private static boolean isInterrupted(Callable<?> wait) throws Exception {
		try {
			wait.call();
			return false;
		} catch (InterruptedException interrupted) {
			return true;
		}
	}

	@Test
	public void interruptsOfWorkersAreTheirTasksAffairAndLoseNoResult() {
		List<Integer> items = IntStream.range(0, 20_000).boxed().toList();
		assertEquals(items, engine.value(op -> op.await(MultiTask.of(items, (item, progress) -> {
			Thread.currentThread().interrupt();
			return item;
		}).maxWorkers(4))));
	}

	@Test
	public void aCancelInTheStormIsACancel() {
		for (int i = 0; i < 300; i++) {
			AtomicReference<Thread> routine = new AtomicReference<>();
			Operation<?> operation = engine.start(op -> {
				routine.set(Thread.currentThread());
				while (true) {
					isInterrupted(() -> op.await(Task.of("task", progress -> 1)));
				}
			});
			Await.until("the routine", () -> routine.get() != null);
			for (int n = 0; n < 20; n++) {
				routine.get().interrupt();
			}
			operation.cancel();
			assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		}
	}
}
