// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.task.TaskBody;
import org.fermata.core.task.Workers;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What every kind of {@link Workers} must do under an engine. The test of a kind extends this. */
public abstract class WorkersContract {

	private static final int MANY = 10_000;

	protected final TestEngine engine = new TestEngine(builder -> builder.workers(workers()));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	/** The workers under test, made anew for each test. */
	protected abstract Workers workers();

	@Test
	public void aTaskRunsOnAnotherThreadThanItsRoutine() {
		AtomicReference<Thread> routine = new AtomicReference<>();
		Thread worker = engine.value(op -> {
			routine.set(Thread.currentThread());
			return op.await(Task.of("task", progress -> Thread.currentThread()));
		});
		assertNotSame(routine.get(), worker);
	}

	@Test
	public void tenThousandTasksGiveTenThousandResultsInOrder() {
		List<Integer> items = IntStream.range(0, MANY).boxed().toList();
		List<Integer> results = engine.value(op -> op.await(
				MultiTask.of(items, (item, progress) -> item * 2).maxWorkers(4)));
		assertEquals(items.stream().map(item -> item * 2).toList(), results);
	}

	@Test
	public void lanesRunAtTheSameTime() {
		Gate gate = new Gate("the gate of all four");
		Operation<List<Integer>> operation = engine.start(op -> op.await(
				MultiTask.of(List.of(1, 2, 3, 4), (item, progress) -> {
					gate.pass();
					return item;
				})));
		gate.awaitArrivals(4);
		gate.open();
		assertEquals(List.of(1, 2, 3, 4), Await.value(operation));
	}

	@Test
	public void whateverABodyThrowsArrivesAndTheNextTaskRuns() {
		for (Throwable thrown : List.of(new IOException("checked"), new IllegalStateException("unchecked"),
				new AssertionError("error"), new StackOverflowError(), new OutOfMemoryError("not really"),
				new InterruptedException(), new CancellationException("its own"))) {
			assertSame(thrown, engine.failure(op -> op.await(Task.of("fails", failing(thrown)))));
			assertEquals("next", engine.value(op -> op.await(Task.of("next", progress -> "next"))));
		}
	}

	private static TaskBody<Object> failing(Throwable thrown) {
		return progress -> {
			if (thrown instanceof Error error) {
				throw error;
			}
			throw (Exception) thrown;
		};
	}

	@Test
	public void aCancelEndsALaneThatLooksAtItsProgress() {
		AtomicInteger running = new AtomicInteger();
		Operation<Object> operation = engine.start(op -> op.await(Task.of("looks", progress -> {
			running.incrementAndGet();
			Await.until("a cancel", progress::isCancelled);
			return null;
		})));
		Await.until("the task", () -> running.get() > 0);
		operation.cancel();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
	}
}
