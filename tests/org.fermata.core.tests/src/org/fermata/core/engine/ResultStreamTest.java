// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class ResultStreamTest {

	/** Results that may wait beside the tasks at work; what the stream promises as "few". */
	private static final int WAITING = 32;

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private static Iterator<Integer> endless(AtomicInteger pulled) {
		return IntStream.iterate(0, i -> i + 1).peek(i -> pulled.incrementAndGet()).iterator();
	}

	private static <T> List<T> drain(ResultStream<T> stream) {
		List<T> all = new ArrayList<>();
		stream.forEach(all::add);
		return all;
	}

	@Test
	public void resultsComeInTheOrderInWhichTheyAreReady() {
		Gate slow = new Gate("the slow task");
		assertEquals(List.of(1, 0), engine.value(op -> {
			List<Integer> seen = new ArrayList<>();
			try (var arrivals = op.stream(MultiTask.of(List.of(0, 1), (item, progress) -> {
				if (item == 0) {
					slow.pass();
				}
				return item;
			}))) {
				for (int item : arrivals) {
					seen.add(item);
					slow.open();
				}
			}
			return seen;
		}));
	}

	@Test
	public void everyResultArrivesOnceHoweverManyWorkersAndHoweverSlowTheReader() {
		int many = 20_000;
		Set<Integer> seen = new HashSet<>();
		engine.value(op -> {
			try (var arrivals = op.stream(MultiTask.of(IntStream.range(0, many).boxed(),
					(item, progress) -> item).maxWorkers(8))) {
				for (int item : arrivals) {
					assertTrue("twice " + item, seen.add(item));
					if (item % 100 == 0) {
						Thread.yield();
					}
				}
			}
			return null;
		});
		assertEquals(many, seen.size());
	}

	@Test
	public void nullsArriveAndEmptyStreamsEnd() {
		assertEquals(Arrays.asList(null, null), engine.value(op -> drain(op.stream(
				MultiTask.of(List.of(1, 2), (item, progress) -> null)))));
		assertEquals(List.of(), engine.value(op -> drain(op.stream(MultiTask.of(List.<Task<String>>of())))));
	}

	@Test
	public void aReaderThatPausesStopsTheWorkersAfterAFew() {
		AtomicInteger pulled = new AtomicInteger();
		AtomicInteger lanes = new AtomicInteger();
		int workers = 3;
		int bound = workers + WAITING;
		counting(lanes, its -> its.value(op -> {
			try (var arrivals = op.stream(MultiTask.of(endless(pulled), (item, progress) -> item).maxWorkers(workers))) {
				Iterator<Integer> results = arrivals.iterator();
				for (int taken = 1; taken <= 3 * bound; taken++) {
					results.next();
					assertTrue(pulled + " pulled, " + taken + " taken", pulled.get() - taken <= bound);
				}
				Await.until("the workers to leave", () -> lanes.get() == 0);
				int ahead = pulled.get() - 3 * bound;
				// They come back when half of the room is free again, and then work until it is full.
				assertTrue("Worked ahead " + ahead, ahead > bound / 2 && ahead <= bound);
			}
			return null;
		}));
	}

	@Test
	public void tasksAtWorkCountForTheBoundToo() {
		AtomicInteger lanes = new AtomicInteger();
		int workers = 3;
		Gate last = new Gate("the last tasks that fit");
		counting(lanes, its -> {
			Operation<?> operation = its.start(op -> {
				try (var unread = op.stream(MultiTask.of(endless(new AtomicInteger()), (item, progress) -> {
					if (item >= workers + WAITING - 2) {
						last.pass();
					}
					return item;
				}).maxWorkers(workers))) {
					last.pass();
					return unread;
				}
			});
			last.awaitArrivals(3); // the routine's own and two tasks; for the third there is no room
			Await.until("the third worker to leave", () -> lanes.get() == 2);
			last.open();
			Await.value(operation);
		});
	}

	/** On an engine whose lanes at work are counted. */
	private static void counting(AtomicInteger lanes, Consumer<TestEngine> test) {
		TestEngine its = new TestEngine(builder -> builder.workers(new Workers() {
			@Override
			public void start(String name, Runnable lane) {
				lanes.incrementAndGet();
				Thread.ofVirtual().start(() -> {
					lane.run();
					lanes.decrementAndGet();
				});
			}

			@Override
			public int limit() {
				return Integer.MAX_VALUE;
			}
		}));
		its.run(() -> test.accept(its));
	}

	@Test
	public void asManyWorkersAsOneLikesDoNotOverflowTheBound() {
		assertEquals(List.of(1), engine.value(op -> drain(op.stream(
				MultiTask.of(List.of(1), (item, progress) -> item).maxWorkers(Integer.MAX_VALUE - 1)))));
	}

	@Test
	public void whatIsSkippedStaysReachable() {
		List<String> skipped = engine.value(op -> {
			try (var arrivals = op.stream(MultiTask.of(List.of(1, 2, 3), (item, progress) -> {
				if (item == 2) {
					throw new IOException("unreadable");
				}
				return item;
			}).skipErrors())) {
				assertEquals(2, drain(arrivals).size());
				return arrivals.failures().stream().map(each -> each.index() + " " + each.cause().getMessage()).toList();
			}
		});
		assertEquals(List.of("1 unreadable"), skipped);
	}

	@Test
	public void aStreamRunsAsManyTasksAtOnceAsItMay() {
		Gate all = new Gate("all hundred");
		Operation<Integer> operation = engine.start(op -> {
			int count = 0;
			try (var arrivals = op.stream(MultiTask.of(IntStream.range(0, 300).boxed(), (item, progress) -> {
				all.pass();
				return item;
			}).maxWorkers(100))) {
				for (Integer unused : arrivals) {
					count++;
				}
			}
			return count;
		});
		all.awaitArrivals(100);
		all.open();
		assertEquals(Integer.valueOf(300), Await.value(operation));
	}

	@Test
	public void nothingBeginsAfterACancelHoweverSlowTheSourceIs() {
		Gate reading = new Gate("the source");
		AtomicInteger bodies = new AtomicInteger();
		Iterator<Integer> slow = new Iterator<>() {
			@Override
			public boolean hasNext() {
				return true;
			}

			@Override
			public Integer next() {
				reading.passStubbornly();
				return 1;
			}
		};
		Operation<?> operation = engine.start(op -> op.await(MultiTask.of(slow, (item, progress) -> bodies.incrementAndGet())));
		reading.awaitArrivals(1);
		operation.cancel();
		reading.open();
		Await.end(operation);
		assertEquals(0, bodies.get());
	}

	@Test
	public void closingEarlyCancelsTheRestAndDoesNotWaitForIt() {
		AtomicInteger pulled = new AtomicInteger();
		Gate stuck = new Gate("the tasks");
		Operation<String> operation = engine.start(op -> {
			try (var arrivals = op.stream(MultiTask.of(endless(pulled), (item, progress) -> {
				if (item > 0) {
					stuck.passStubbornly();
					assertTrue("Told to stop", progress.isCancelled());
				}
				return item;
			}).maxWorkers(4))) {
				assertEquals(Integer.valueOf(0), arrivals.iterator().next());
				stuck.awaitArrivals(4);
			}
			// Here with four tasks that will not end before the gate is opened below.
			String next = op.await(Task.of("next", progress -> "went on"));
			stuck.open();
			return next;
		});
		assertEquals("went on", Await.value(operation));
		assertEquals("Nothing was pulled after the close", 5, pulled.get());
	}

	@Test
	public void aFailureArrivesInTheStreamByItsTypeAfterWhatWasReadyAndStopsTheRest() {
		IOException thrown = new IOException("no");
		AtomicInteger pulled = new AtomicInteger();
		List<Integer> seen = new ArrayList<>();
		IOException caught = engine.value(op -> {
			try (var arrivals = op.stream(MultiTask.of(endless(pulled), (item, progress) -> {
				if (item == 2) {
					throw thrown;
				}
				return item;
			}).maxWorkers(1))) {
				arrivals.forEach(seen::add);
				return null;
			} catch (Exception failure) {
				return (IOException) failure;
			}
		});
		assertSame(thrown, caught);
		assertEquals(List.of(0, 1), seen);
		assertTrue(Stream.of(caught.getSuppressed()).anyMatch(AwaitedHere.class::isInstance));
		assertTrue("Endless", pulled.get() <= 3 + 1 + WAITING);
	}

	@Test
	public void aFailureStopsTheRestEvenOfAStreamThatNobodyCloses() {
		Gate others = new Gate("the other task");
		Gate told = new Gate("the other task's end");
		engine.value(op -> {
			var arrivals = op.stream(MultiTask.of(List.of(0, 1), (item, progress) -> {
				if (item == 1) {
					others.awaitArrivals(1);
					throw new IOException("no");
				}
				others.open();
				others.pass();
				Await.until("the cancel", progress::isCancelled);
				told.open();
				return item;
			}));
			assertThrows(IOException.class, () -> arrivals.iterator().hasNext());
			// The routine has not returned, and that is not what stops the other task.
			told.pass();
			return null;
		});
	}

	@Test
	public void skippedErrorsAreLeftOutOfTheStream() {
		assertEquals(List.of(0, 2, 4), engine.value(op -> drain(op.stream(
				MultiTask.of(IntStream.range(0, 5).boxed(), (item, progress) -> {
					if (item % 2 == 1) {
						throw new IOException("odd");
					}
					return item;
				}).maxWorkers(1).skipErrors()))));
	}

	@Test
	public void skippedErrorsWithoutEndDoNotFillTheBound() {
		int many = 10 * WAITING;
		assertEquals(List.of(many), engine.value(op -> drain(op.stream(
				MultiTask.of(IntStream.rangeClosed(0, many).boxed(), (item, progress) -> {
					if (item < many) {
						throw new IOException("nearly all");
					}
					return item;
				}).skipErrors()))));
	}

	@Test
	public void whatTheSourceThrowsComesAfterTheResults() {
		IllegalStateException thrown = new IllegalStateException("the source broke");
		List<Integer> seen = new ArrayList<>();
		assertSame(thrown, engine.failure(op -> {
			try (var arrivals = op.stream(MultiTask.of(IntStream.range(0, 9).peek(i -> {
				if (i == 2) {
					throw thrown;
				}
			}).boxed(), (item, progress) -> item).maxWorkers(1))) {
				arrivals.forEach(seen::add);
			}
			return null;
		}));
		assertEquals(List.of(0, 1), seen);
	}

	@Test
	public void aStreamLeftOpenIsClosedWhenTheRoutineReturns() {
		Gate task = new Gate("the task");
		AtomicInteger pulled = new AtomicInteger();
		Operation<String> operation = engine.start(op -> {
			op.stream(MultiTask.of(endless(pulled), (item, progress) -> {
				task.pass();
				Await.until("the cancel", progress::isCancelled);
				return item;
			}).maxWorkers(2));
			task.awaitArrivals(2);
			return "returned";
		});
		task.awaitArrivals(2);
		assertFalse("Its tasks still run", operation.state().isTerminal());
		task.open();
		assertEquals("returned", Await.value(operation));
		assertEquals(2, pulled.get());
	}

	@Test
	public void cancellingTheOperationEndsTheWaitForAResult() {
		Gate task = new Gate("the task");
		Operation<?> operation = engine.start(op -> drain(op.stream(MultiTask.of(List.of(1), (item, progress) -> {
			task.pass();
			return item;
		}))));
		task.awaitArrivals(1);
		operation.cancel();
		task.open();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
	}

	@Test
	public void anExhaustedStreamSaysSo() {
		engine.value(op -> {
			Iterator<Integer> results = op.stream(MultiTask.of(List.of(1), (item, progress) -> item)).iterator();
			assertTrue(results.hasNext());
			assertTrue("Asking twice takes nothing", results.hasNext());
			results.next();
			assertFalse(results.hasNext());
			assertThrows(NoSuchElementException.class, results::next);
			return null;
		});
	}
}
