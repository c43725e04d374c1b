// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.work;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class WorkQueueTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

	private <I> Operation<WorkQueue.Report<I>> start(WorkQueue<I> queue) {
		return engine.engine().start("Queue", queue);
	}

	@Test
	public void itemsAreDoneInOrderByOneWorkerBeforeAndAfterTheStart() {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		WorkQueue<Integer> queue = WorkQueue.of("Counting", (item, progress) -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			done.add(item);
			running.decrementAndGet();
			return null;
		});
		IntStream.range(0, 50).forEach(queue::add);
		Operation<WorkQueue.Report<Integer>> operation = start(queue);
		IntStream.range(50, 500).forEach(queue::add);
		queue.close();
		assertEquals(new WorkQueue.Report<>(500, List.of()), Await.value(operation));
		assertEquals(IntStream.range(0, 500).boxed().toList(), List.copyOf(done));
		assertEquals(1, most.get());
		assertEquals(List.of(), queue.failures());
		assertEquals(List.of(), queue.unfinished());
	}

	@Test
	public void itSaysWhichOfHowManyItWorksOn() {
		Gate gate = new Gate("the items");
		WorkQueue<String> queue = WorkQueue.of("Resizing", (item, progress) -> {
			gate.pass();
			return null;
		});
		Operation<?> operation = start(queue);
		queue.add("a");
		gate.awaitArrivals(1);
		assertEquals("Resizing: item 1 of 1", operation.progress().message());
		queue.add("b");
		queue.add("c");
		gate.open();
		Await.until("the last", () -> operation.progress().message().equals("Resizing: item 3 of 3"));
		queue.close();
		Await.value(operation);
	}

	@Test
	public void severalWorkersWorkAtOnceAndNoMoreThanThat() {
		Gate gate = new Gate("the items");
		WorkQueue<Integer> queue = WorkQueue.of("Reading", 3, (item, progress) -> {
			gate.pass();
			return null;
		});
		Operation<?> operation = start(queue);
		IntStream.range(0, 10).forEach(queue::add);
		gate.awaitArrivals(3);
		Await.until("the routine to wait", () -> queue.unfinished().size() == 10);
		assertEquals(3, gate.arrivals());
		gate.open();
		queue.close();
		Await.value(operation);
	}

	@Test
	public void aFailureIsReportedAndTheQueueGoesOn() {
		IOException failure = new IOException("unreadable");
		WorkQueue<Integer> queue = WorkQueue.of("Reading", (item, progress) -> {
			if (item == 2) {
				throw failure;
			}
			if (item == 3) {
				throw new StackOverflowError();
			}
			done.add(item);
			return null;
		});
		IntStream.rangeClosed(1, 4).forEach(queue::add);
		queue.close();
		WorkQueue.Report<Integer> report = Await.value(start(queue));
		assertEquals(List.of(1, 4), List.copyOf(done));
		assertEquals(2, report.done());
		assertEquals(List.of(2, 3), report.failures().stream().map(WorkQueue.Failure::item).toList());
		assertEquals(failure, report.failures().getFirst().cause());
	}

	@Test
	public void aPauseHoldsUpWhatHasNotBegun() {
		Gate gate = new Gate("the items");
		WorkQueue<Integer> queue = WorkQueue.of("Reading", (item, progress) -> {
			gate.pass();
			done.add(item);
			return null;
		});
		Operation<?> operation = start(queue);
		queue.add(1);
		queue.add(2);
		gate.awaitArrivals(1);
		queue.pause().pause();
		gate.open();
		Await.until("the first", () -> operation.progress().done() == 1);
		assertEquals(List.of(2), queue.unfinished());
		queue.pause().resume();
		queue.close();
		Await.value(operation);
		assertEquals(List.of(1, 2), List.copyOf(done));
	}

	@Test
	public void whatACancelLeavesIsUnfinishedAndNotLost() {
		Gate gate = new Gate("the items");
		WorkQueue<Integer> queue = WorkQueue.of("Reading", 2, (item, progress) -> {
			gate.pass();
			return null;
		});
		IntStream.range(0, 5).forEach(queue::add);
		Operation<?> operation = start(queue);
		gate.awaitArrivals(2);
		operation.cancel();
		gate.open();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertEquals(List.of(0, 1, 2, 3, 4), queue.unfinished());
	}

	@Test
	public void whatHasFailedIsKnownAfterACancelToo() {
		Gate gate = new Gate("the last");
		WorkQueue<Integer> queue = WorkQueue.of("Reading", (item, progress) -> {
			if (item == 1) {
				throw new IOException("unreadable");
			}
			gate.pass();
			return null;
		});
		queue.add(1);
		queue.add(2);
		Operation<?> operation = start(queue);
		gate.awaitArrivals(1);
		operation.cancel();
		gate.open();
		Await.end(operation);
		assertEquals(List.of(1), queue.failures().stream().map(WorkQueue.Failure::item).toList());
		assertEquals(List.of(2), queue.unfinished());
	}

	@Test
	public void anEmptyQueueIsNotAllDoneAndEachBurstIsAPhase() {
		Gate gate = new Gate("the items");
		WorkQueue<Integer> queue = WorkQueue.of("Reading", (item, progress) -> {
			gate.pass();
			return null;
		});
		Operation<?> operation = start(queue);
		Await.until("the routine to begin", () -> operation.progress().message().equals("Reading"));
		assertTrue(!operation.progress().isDeterminate());
		queue.add(1);
		gate.awaitArrivals(1);
		queue.add(2);
		queue.add(3);
		// The words come after the number that they tell.
		Await.until("all three", () -> operation.progress().message().equals("Reading: item 1 of 3"));
		assertEquals(3, operation.progress().total());
		assertEquals(0, operation.progress().fraction(), 0);
		gate.open();
		Await.until("all three done", () -> operation.progress().done() == 3);
		int phase = operation.progress().phase();
		queue.add(4);
		Await.until("the next burst", () -> operation.progress().phase() == phase + 1);
		queue.close();
		Await.value(operation);
		assertEquals("Reading: item 4 of 4", operation.progress().message());
		assertEquals(1, operation.progress().total());
	}

	@Test
	public void itemsAreWhoTheyAreNotWhatTheyEqual() {
		WorkQueue<Object> queue = WorkQueue.of("Reading", 2, (item, progress) -> null);
		for (int i = 0; i < 3; i++) {
			queue.add(new Object() {
				@Override
				public boolean equals(Object other) {
					throw new IllegalStateException("not to be asked");
				}

				@Override
				public int hashCode() {
					throw new IllegalStateException("not to be asked");
				}

				@Override
				public String toString() {
					throw new IllegalStateException("not to be asked");
				}
			});
		}
		queue.close();
		assertEquals(3, Await.value(start(queue)).done());
	}

	@Test
	public void whatManyThreadsAddIsDoneOnce() {
		WorkQueue<Integer> queue = WorkQueue.of("Counting", 4, (item, progress) -> done.add(item));
		Operation<WorkQueue.Report<Integer>> operation = start(queue);
		List<Thread> adders = IntStream.range(0, 4).mapToObj(adder -> Thread.startVirtualThread(() ->
				IntStream.range(0, 500).forEach(i -> queue.add(adder * 500 + i)))).toList();
		Await.until("the adders", () -> adders.stream().noneMatch(Thread::isAlive));
		queue.close();
		assertEquals(2_000, Await.value(operation).done());
		Set<Integer> distinct = new TreeSet<>(done);
		assertEquals(2_000, distinct.size());
		assertEquals(2_000, done.size());
	}

	@Test
	public void aClosedQueueTakesNothingAndOneThatRanDoesNotRunAgain() {
		WorkQueue<Integer> queue = WorkQueue.of("Counting", (item, progress) -> null);
		queue.close();
		assertThrows(IllegalStateException.class, () -> queue.add(1));
		Operation<?> operation = start(queue);
		Await.value(operation);
		assertTrue(Await.failure(start(queue)) instanceof IllegalStateException);
		assertThrows(IllegalArgumentException.class, () -> WorkQueue.of("Counting", 0, (item, progress) -> null));
	}
}
