// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiTask;
import org.fermata.core.work.WorkQueue;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A million of everything, in the memory of a few. */
public final class LoadsTest {

	private static final int MILLION = 1_000_000;
	/** Room for what a virtual machine does beside; a million of anything takes many times as much. */
	private static final long FLAT_BYTES = 3_000_000;

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void aMillionQueuedTasksTakeNoMemoryAndACancelEndsThem() {
		engine.value(op -> op.await(MultiTask.of(IntStream.range(0, 1_000).boxed(), (item, progress) -> item)));
		long before = Heap.used();
		Gate gate = new Gate("the first tasks");
		AtomicInteger pulled = new AtomicInteger();
		Operation<?> operation = engine.start(op -> op.await(MultiTask.of(counted(pulled), (item, progress) -> {
			gate.pass();
			return item;
		}).maxWorkers(4)));
		gate.awaitArrivals(4);
		assertTrue("They grow by " + (Heap.used() - before), Heap.used() - before < FLAT_BYTES);
		operation.cancel();
		gate.open();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertEquals("Nothing is pulled any more", 4, pulled.get());
	}

	private static Iterator<Integer> counted(AtomicInteger pulled) {
		return IntStream.generate(pulled::getAndIncrement).limit(MILLION).boxed().iterator();
	}

	@Test
	public void aMillionStreamedResultsAreNeverThereTogether() {
		AtomicInteger pulled = new AtomicInteger();
		long grown = engine.value(op -> {
			long begin = 0;
			long most = 0;
			int taken = 0;
			try (var arrivals = op.stream(MultiTask.of(counted(pulled), (item, progress) -> item).maxWorkers(2))) {
				for (int unused : arrivals) {
					taken++;
					if (taken == 1_000) {
						begin = Heap.used();
					} else if (taken % 250_000 == 0) {
						most = Math.max(most, Heap.used() - begin);
						int ahead = pulled.get() - taken;
						assertTrue(ahead + " wait", ahead <= 100);
					}
				}
			}
			assertEquals(MILLION, taken);
			return most;
		});
		assertTrue("They grow by " + grown, grown < FLAT_BYTES);
	}

	@Test
	public void aStreamThatNobodyReadsPullsFewAndACancelEndsIt() {
		AtomicInteger pulled = new AtomicInteger();
		Gate opened = new Gate("the reader, who does not read");
		Operation<?> operation = engine.start(op -> {
			try (var arrivals = op.stream(MultiTask.of(counted(pulled), (item, progress) -> item).maxWorkers(2))) {
				opened.pass();
				return arrivals.iterator().next();
			}
		});
		opened.awaitArrivals(1);
		Await.until("the lanes to be full", () -> pulled.get() >= 32);
		operation.cancel();
		opened.open();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertTrue(pulled + " were pulled", pulled.get() <= 100);
	}

	@Test
	public void aHundredThousandItemsInAWorkQueueAreAllDoneOrStillThere() {
		AtomicInteger done = new AtomicInteger();
		WorkQueue<Integer> queue = WorkQueue.of("Counting", 2, (item, progress) -> done.incrementAndGet());
		for (int i = 0; i < 100_000; i++) {
			queue.add(i);
		}
		Operation<WorkQueue.Report<Integer>> operation = engine.start(queue);
		Await.until("some to be done", () -> done.get() > 100);
		operation.cancel();
		Await.end(operation);
		int unfinished = queue.unfinished().size();
		assertTrue(done + " done and " + unfinished + " unfinished", done.get() + unfinished >= 100_000);
		assertTrue(done + " done and " + unfinished + " unfinished", done.get() + unfinished <= 100_002);
	}
}
