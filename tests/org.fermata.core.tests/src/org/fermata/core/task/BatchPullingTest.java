// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.ResultStream;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class BatchPullingTest {

	private static final int MANY = 5_000;

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void neverMoreThanMaxWorkersRun() {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		engine.value(op -> op.await(MultiTask.of(IntStream.range(0, MANY).boxed(), (item, progress) -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			Thread.yield();
			running.decrementAndGet();
			return item;
		}).maxWorkers(3)));
		assertTrue(most + " ran at once", most.get() <= 3);
	}

	@Test
	public void asManyAsMaxWorkersDoRun() {
		Gate gate = new Gate("the tasks");
		Operation<?> operation = engine.start(op -> op.await(
				MultiTask.of(IntStream.range(0, 100).boxed(), (item, progress) -> {
					gate.pass();
					return item;
				}).maxWorkers(7)));
		gate.awaitArrivals(7);
		gate.open();
		Await.value(operation);
	}

	@Test
	public void aBatchThatIsRefusedAnotherLaneIsDoneByThoseItHas() {
		AtomicInteger started = new AtomicInteger();
		Workers scarce = new Workers() {
			@Override
			public void start(String name, Runnable lane) {
				if (started.incrementAndGet() > 2) {
					throw new OutOfMemoryError("unable to create native thread");
				}
				Thread.ofVirtual().start(lane);
			}

			@Override
			public int limit() {
				return 10;
			}
		};
		TestEngine its = new TestEngine(builder -> builder.workers(scarce));
		its.run(() -> {
			List<Integer> items = IntStream.range(0, 1_000).boxed().toList();
			assertEquals(items, its.value(op -> op.await(MultiTask.of(items, (item, progress) -> item))));
			assertTrue(started + " were asked for", started.get() < 20); // and not one for each task
			started.set(2);
			Throwable failure = its.failure(op -> op.await(MultiTask.of(items, (item, progress) -> item)));
			assertEquals("The system has no thread left for \u201cbatch\u201d", failure.getMessage());
		});
	}

	@Test
	public void maxWorkersMayExceedTheLimitOfTheWorkersThatIsMeantForWhoDoesNotSay() {
		Workers modest = new Workers() {
			@Override
			public void start(String name, Runnable lane) {
				Thread.ofVirtual().start(lane);
			}

			@Override
			public int limit() {
				return 2;
			}
		};
		Gate gate = new Gate("the tasks");
		TestEngine its = new TestEngine(builder -> builder.workers(modest));
		its.run(() -> {
			Operation<?> operation = its.start(op -> op.await(
					MultiTask.of(IntStream.range(0, 10).boxed(), (item, progress) -> {
						gate.pass();
						return item;
					}).maxWorkers(5)));
			gate.awaitArrivals(5);
			gate.open();
			Await.value(operation);
		});
	}

	@Test
	public void anItemIsPulledOnlyWhenAWorkerIsFreeForIt() {
		AtomicInteger pulled = new AtomicInteger();
		Gate gate = new Gate("the tasks");
		Iterator<Integer> endless = IntStream.iterate(0, i -> i + 1)
				.peek(i -> pulled.incrementAndGet()).iterator();
		Operation<?> operation = engine.start(op -> op.await(MultiTask.of(endless, (item, progress) -> {
			gate.pass();
			return item;
		}).maxWorkers(2)));
		gate.awaitArrivals(2);
		assertTrue(pulled + " pulled", pulled.get() <= 2);
		operation.cancel();
		gate.open();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertTrue(pulled + " pulled", pulled.get() <= 2);
	}

	@Test
	public void theSourceIsReadByOneAtATimeAndNotOnTheRoutinesThread() {
		AtomicBoolean reading = new AtomicBoolean();
		AtomicBoolean together = new AtomicBoolean();
		AtomicBoolean onRoutine = new AtomicBoolean();
		Iterable<Integer> items = () -> new Iterator<>() {
			private int next;

			@Override
			public boolean hasNext() {
				look();
				return next < MANY;
			}

			@Override
			public Integer next() {
				look();
				return next++;
			}

			private void look() {
				together.compareAndSet(false, reading.getAndSet(true));
				onRoutine.compareAndSet(false, Thread.currentThread().getName().startsWith("fermata: "));
				Thread.yield();
				reading.set(false);
			}
		};
		List<Integer> results = engine.value(op -> op.await(
				MultiTask.of(items, (item, progress) -> item).maxWorkers(8)));
		assertEquals(IntStream.range(0, MANY).boxed().toList(), results);
		assertFalse("Read by several at once", together.get());
		assertFalse("Read on the routine's thread", onRoutine.get());
	}

	@Test
	public void anIteratorThatThrowsEndsTheBatchWithItsOwnExceptionAfterWhatRuns() {
		IllegalStateException thrown = new IllegalStateException("the source broke");
		AtomicInteger finished = new AtomicInteger();
		Iterator<Integer> source = IntStream.range(0, 10).peek(i -> {
			if (i == 3) {
				throw thrown;
			}
		}).boxed().iterator();
		Throwable failure = engine.failure(op -> op.await(MultiTask.of(source, (item, progress) -> {
			finished.incrementAndGet();
			return item;
		}).maxWorkers(2)));
		assertSame(thrown, failure);
		assertEquals(3, finished.get());
	}

	@Test
	public void awaitAllThrowsWhatTheSourceThrows() {
		IllegalStateException thrown = new IllegalStateException("the source broke");
		assertSame(thrown, engine.failure(op -> op.awaitAll(MultiTask.of(() -> {
			throw thrown;
		}, (item, progress) -> item))));
	}

	@Test
	public void skippingErrorsDoesNotSkipThoseOfTheSource() {
		IllegalStateException thrown = new IllegalStateException("the source broke");
		Iterator<Integer> source = IntStream.range(0, 1).peek(i -> {
			throw thrown;
		}).boxed().iterator();
		assertSame(thrown, engine.failure(op -> op.await(
				MultiTask.of(source, (item, progress) -> item).skipErrors())));
	}

	@Test
	public void aSourceThatCannotBeOpenedFailsAtTheAwaitAndTheRoutineMayGoOn() {
		assertEquals("went on", engine.value(op -> {
			MultiTask<Object> broken = MultiTask.of(() -> {
				throw new IllegalStateException("cannot be opened");
			}, (item, progress) -> item);
			assertThrows(IllegalStateException.class, () -> op.await(broken));
			assertThrows(IllegalStateException.class, () -> op.stream(broken));
			return "went on";
		}));
	}

	@Test
	public void nullForATaskIsARefusalAndNotAHang() {
		List<Task<String>> tasks = Arrays.asList(Task.of("fine", progress -> "fine"), null);
		Throwable refused = engine.failure(op -> op.await(MultiTask.of(tasks).maxWorkers(1)));
		assertTrue(refused instanceof NullPointerException);
		assertTrue(refused.getMessage(), refused.getMessage().contains("cannot hold null"));
	}

	@Test
	public void aBatchOverAnIterableRunsAgainAndOneOverAnIteratorSaysThatItCannot() {
		MultiTask<Integer> again = MultiTask.of(List.of(1, 2), (item, progress) -> item);
		assertEquals(List.of(1, 2), engine.value(op -> op.await(again)));
		assertEquals(List.of(1, 2), engine.value(op -> op.await(again)));

		MultiTask<Integer> once = MultiTask.of(List.of(1, 2).iterator(), (item, progress) -> item);
		assertEquals(List.of(1, 2), engine.value(op -> op.await(once)));
		Throwable refused = engine.failure(op -> op.await(once));
		assertTrue(refused.getMessage(), refused.getMessage().contains("Iterable"));
	}

	@Test
	public void lessThanOneWorkerIsRefused() {
		MultiTask<Integer> batch = MultiTask.of(List.of(1), (item, progress) -> item);
		assertThrows(IllegalArgumentException.class, () -> batch.maxWorkers(0));
		assertThrows(IllegalArgumentException.class, () -> batch.maxWorkers(-1));
	}

	@Test
	public void workersThatRefuseFailTheBatch() {
		RejectedExecutionException refused =
				new RejectedExecutionException("closed");
		TestEngine its = new TestEngine(builder -> builder.workers(new Workers() {
			@Override
			public void start(String name, Runnable lane) {
				throw refused;
			}

			@Override
			public int limit() {
				return 4;
			}
		}));
		its.run(() -> assertSame(refused, its.failure(op -> op.await(Task.of("task", progress -> 1)))));
	}

	@Test
	public void aWorkerThatComesWithSomebodyElsesInterruptWorksAllTheSame() {
		TestEngine its = new TestEngine(builder -> builder.workers(new Workers() {
			@Override
			public void start(String name, Runnable lane) {
				Thread.ofVirtual().start(() -> {
					Thread.currentThread().interrupt();
					lane.run();
				});
			}

			@Override
			public int limit() {
				return 4;
			}
		}));
		its.run(() -> assertEquals(List.of(1, 2, 3), its.value(op -> op.await(
				MultiTask.of(List.of(1, 2, 3), (item, progress) -> item)))));
	}

	@Test
	public void endedBatchesAreNotKeptByAnOperationThatGoesOn() {
		engine.value(op -> {
			List<WeakReference<Object>> ended = List.of(awaited(op), streamed(op), refused(op));
			Await.until("the batches to be collected", () -> {
				System.gc();
				return ended.stream().allMatch(reference -> reference.get() == null);
			});
			return null;
		});
	}

	private static WeakReference<Object> awaited(OperationContext op) throws Exception {
		Object captured = new Object();
		op.await(MultiTask.of(List.of(1), (item, progress) -> captured.hashCode()));
		return new WeakReference<>(captured);
	}

	private static WeakReference<Object> streamed(OperationContext op) throws Exception {
		Object captured = new Object();
		try (ResultStream<Integer> stream = op.stream(
				MultiTask.of(List.of(1, 2, 3), (item, progress) -> captured.hashCode()))) {
			stream.iterator().next();
		}
		return new WeakReference<>(captured);
	}

	private static WeakReference<Object> refused(OperationContext op) {
		Object captured = new Object();
		assertThrows(IllegalStateException.class, () -> op.await(MultiTask.of(() -> {
			throw new IllegalStateException("cannot be opened");
		}, (item, progress) -> captured.hashCode())));
		return new WeakReference<>(captured);
	}
}
