// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.fermata.testing.WatchedRoutine;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Batches in batches, and batches whose tasks want different workers. */
public final class NestedBatchesTest {

	private static final Duration TO_INTERRUPT = Duration.ofMillis(300);
	private static final Duration TO_ABANDON = Duration.ofSeconds(5);
	private static final int DEEP = 1_000;

	private final TestEngine engine = new TestEngine(
			builder -> builder.graces(new Graces(TO_INTERRUPT, TO_ABANDON)));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private static MultiTask<Integer> batch(int... items) {
		return MultiTask.of(IntStream.of(items).boxed().toList(), (item, progress) -> item * 10);
	}

	@Test
	public void aBatchOfBatchesGivesListsInOrder() {
		assertEquals(List.of(List.of(10, 20), List.of(), List.of(30)), engine.value(op ->
				op.await(MultiTask.ofBatches(List.of(batch(1, 2), batch(), batch(3))))));
	}

	@Test
	public void tasksAndBatchesMayBeMixed() {
		assertEquals(List.of(List.of(1), List.of(20, 30)), engine.value(op -> op.await(MultiTask.of(
				List.of(Task.of("single", progress -> List.of(1)), Task.of(batch(2, 3)))))));
	}

	@Test
	public void oneWorkerIsEnoughForBatchesInBatches() {
		try (ReusedThreadWorkers one = new ReusedThreadWorkers(1)) {
			TestEngine its = new TestEngine(builder -> builder.workers(one));
			its.run(() -> assertEquals(List.of(List.of(10, 20), List.of(30)), its.value(op ->
					op.await(MultiTask.ofBatches(List.of(batch(1, 2).maxWorkers(1), batch(3)))))));
		}
	}

	@Test
	public void batchesInBatchesGoOnInPoolsOfAnySize() {
		for (int threads : List.of(1, 2, 4)) {
			try (ReusedThreadWorkers pool = new ReusedThreadWorkers(threads)) {
				TestEngine its = new TestEngine(builder -> builder.workers(pool));
				its.run(() -> {
					List<MultiTask<Integer>> inner = IntStream.range(0, 8).mapToObj(i -> batch(1, 2, 3, 4, 5)).toList();
					assertEquals(8, its.value(op -> op.await(MultiTask.ofBatches(inner))).size());
					assertEquals(8, its.value(op -> op.await(MultiTask.ofBatches(
							inner.stream().map(each -> each.maxWorkers(3)).toList()))).size());
				});
			}
		}
	}

	@Test
	public void anInnerBatchOfMixedKindsNeedsNoWorkerButTheOneThatWaitsForIt() {
		try (ReusedThreadWorkers one = new ReusedThreadWorkers(1)) {
			TestEngine its = new TestEngine(builder -> builder.workers(one));
			its.run(() -> {
				Task<Integer> plain = Task.of("plain", progress -> 1);
				Task<Integer> virtual = Task.<Integer>of("virtual", progress -> 2).virtual();
				assertEquals(List.of(List.of(2, 1, 2, 1)), its.value(op -> op.await(MultiTask.ofBatches(
						List.of(MultiTask.of(List.of(virtual, plain, virtual, plain)))))));
			});
		}
	}

	@Test
	public void gracesAndTheInterruptRuleOfTheTaskHoldForItsBatch() {
		Gate inner = new Gate("the inner task");
		AtomicInteger interrupted = new AtomicInteger();
		Task<List<Object>> batch = Task.of(MultiTask.of(List.of(1), (item, progress) -> {
			try {
				inner.pass();
			} catch (InterruptedException wrong) {
				interrupted.incrementAndGet();
			}
			return null;
		}));
		Operation<?> operation = engine.start(op -> op.await(batch.uninterruptible()));
		inner.awaitArrivals(1);
		operation.cancel();
		Await.until("the ladder", () -> engine.time.alarms() > 0);
		engine.time.advance(TO_INTERRUPT.plus(TO_ABANDON).minusMillis(1));
		assertEquals(0, interrupted.get());
		inner.open();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
	}

	@Test
	public void aThousandDeepIsNotTooDeep() {
		Task<?> task = Task.of("innermost", progress -> "deep");
		for (int i = 0; i < DEEP; i++) {
			task = Task.of(single(task));
		}
		Task<?> outermost = task;
		Object value = engine.value(op -> op.await(outermost));
		int depth = 0;
		while (value instanceof List<?> list) {
			value = list.getFirst();
			depth++;
		}
		assertEquals("deep", value);
		assertEquals(DEEP, depth);
	}

	private static <T> MultiTask<T> single(Task<T> task) {
		return MultiTask.of(List.of(task)).maxWorkers(1);
	}

	@Test
	public void aFailureWithinIsTheFailureOfTheInnerBatch() {
		IOException failure = new IOException("within");
		MultiTask<Integer> failing = MultiTask.of(List.of(1, 2), (item, progress) -> {
			throw item == 1 ? failure : new IOException("another");
		});
		assertSame(failure, engine.failure(op -> op.await(MultiTask.ofBatches(List.of(batch(1), failing)))));
		assertEquals("another", failure.getSuppressed()[0].getMessage());
		assertEquals(List.of(List.of(10), List.of()), engine.value(op ->
				op.await(MultiTask.ofBatches(List.of(batch(1), failing.skipErrors())))));
	}

	@Test
	public void aCancelReachesTheInnermostTaskByAllItsSteps() {
		Gate task = new Gate("the task");
		WatchedRoutine<?> routine = new WatchedRoutine<>(op -> op.await(MultiTask.ofBatches(List.of(
				MultiTask.of(List.of(1, 2), (item, progress) -> {
					task.passStubbornly();
					return item;
				})))));
		Operation<?> operation = engine.start(routine);
		task.awaitArrivals(2);
		operation.cancel();
		routine.awaitEnd();
		engine.time.advance(TO_INTERRUPT);
		Await.until("interrupts", () -> task.interrupts() >= 2);
		engine.time.advance(TO_ABANDON);
		assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
		task.open();
		Await.until("the lost threads to come back", engine.engine()::isQuiescent);
	}

	@Test
	public void eachTaskRunsOnTheWorkersItWants() {
		try (ReusedThreadWorkers platform = new ReusedThreadWorkers(2)) {
			List<Task<Boolean>> mixed = IntStream.range(0, 100).mapToObj(i -> {
				Task<Boolean> task = Task.of("task " + i, progress -> Thread.currentThread().isVirtual());
				return i % 3 == 0 ? task.virtual() : task.on(platform);
			}).toList();
			List<Boolean> virtual = engine.value(op -> op.await(MultiTask.of(mixed).maxWorkers(2)));
			assertEquals(IntStream.range(0, 100).mapToObj(i -> i % 3 == 0).toList(), virtual);
			assertFalse(engine.value(op -> op.await(
					MultiTask.of(List.of(1), (item, progress) -> Thread.currentThread().isVirtual()).on(platform)))
					.getFirst());
		}
	}

	@Test
	public void lanesThatMoveAreNeverMoreThanMaxWorkers() {
		try (ReusedThreadWorkers platform = new ReusedThreadWorkers(4)) {
			AtomicInteger running = new AtomicInteger();
			AtomicInteger most = new AtomicInteger();
			List<Task<Integer>> mixed = IntStream.range(0, 2_000).mapToObj(i -> {
				Task<Integer> task = Task.of("task " + i, progress -> {
					most.accumulateAndGet(running.incrementAndGet(), Math::max);
					Thread.yield();
					running.decrementAndGet();
					return i;
				});
				return i % 2 == 0 ? task.virtual() : task.on(platform);
			}).toList();
			assertEquals(2_000, engine.value(op -> op.await(MultiTask.of(mixed).maxWorkers(3))).size());
			assertTrue(most + " ran at once", most.get() <= 3);
		}
	}

	@Test
	public void workersThatRefuseATaskFailThatTaskAndNoOther() {
		Workers closed = new Workers() {
			@Override
			public void start(String name, Runnable lane) {
				throw new RejectedExecutionException("closed");
			}

			@Override
			public int limit() {
				return 1;
			}
		};
		MultiResult<Integer> result = engine.value(op -> op.awaitAll(MultiTask.of(IntStream.range(0, 9).boxed().toList(),
				(item, progress) -> item).maxWorkers(1).each(task -> task.name().equals("4") ? task.on(closed) : task)));
		assertEquals(List.of(0, 1, 2, 3, 5, 6, 7, 8), result.values());
		assertEquals("closed", result.failures().getFirst().cause().getMessage());
	}

	@Test
	public void tenThousandBlockedTasksRunAtOnceOnVirtualThreads() {
		Gate gate = new Gate("the tasks");
		Operation<List<Integer>> operation = engine.start(op -> op.await(
				MultiTask.of(IntStream.range(0, 10_000).boxed().toList(), (item, progress) -> {
					gate.pass();
					return item;
				}).virtual()));
		gate.awaitArrivals(10_000);
		gate.open();
		assertEquals(10_000, Await.value(operation).size());
	}
}
