// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.task.MultiTask;
import org.fermata.core.ui.Latest;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** Updates without end: nothing piles up, and the last one is shown. */
public final class FloodTest {

	private static final int WORKERS = 2;
	private static final int UPDATES = 2_000_000; // of each worker
	private static final int ACTIONS = 200_000;
	private static final long FLAT_BYTES = 3_000_000;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	@Test
	public void progressAndLatestValuesPileUpNowhere() {
		Engine engine = Engine.builder().build();
		AtomicLong shown = new AtomicLong();
		Latest<Long> cell = engine.bridge().latest(shown::set);
		flood(engine, cell, UPDATES / 10);
		long before = Heap.used();
		for (int round = 0; round < 3; round++) {
			Operation<?> operation = flood(engine, cell, UPDATES);
			ProgressSnapshot end = operation.progress();
			assertEquals((long) WORKERS * UPDATES, end.done());
			cell.set(-1L - round);
			long last = -1L - round;
			Await.until("the last value to be shown", () -> shown.get() == last);
			engine.forget(operation);
		}
		long grown = Heap.used() - before;
		assertTrue("It grows by " + grown, grown < FLAT_BYTES);
		TestEngine.close(engine);
	}

	private static Operation<?> flood(Engine engine, Latest<Long> cell, int updates) {
		Operation<?> operation = engine.start("flood", op -> {
			op.progress().begin("Counting", (long) WORKERS * updates, ProgressUnit.ITEMS);
			return op.await(MultiTask.of(IntStream.range(0, WORKERS).boxed().toList(), (worker, progress) -> {
				for (int i = 0; i < updates; i++) {
					progress.add(1);
					cell.set((long) i);
					if (i % 1_000 == 0) {
						progress.message("so many: " + i);
					}
				}
				return worker;
			}));
		});
		Await.value(operation);
		return operation;
	}

	@Test
	public void reliableActionsAreAllRunInOrderAndAreGoneThen() {
		Engine engine = Engine.builder().build();
		long before = Heap.used();
		int[] next = new int[WORKERS]; // the UI thread's
		Operation<List<Integer>> operation = engine.start("flood", op -> op.await(MultiTask.of(
				IntStream.range(0, WORKERS).boxed().toList(), (worker, progress) -> {
					for (int i = 0; i < ACTIONS; i++) {
						int number = i;
						engine.bridge().execute(() -> next[worker] = next[worker] == number ? number + 1 : -1);
					}
					return worker;
				})));
		Await.value(operation);
		List<Integer> ran = Await.value(engine.start("look", op -> op.uiGet(() -> IntStream.of(next).boxed().toList())));
		assertEquals(List.of(ACTIONS, ACTIONS), ran);
		long grown = Heap.used() - before;
		assertTrue("It grows by " + grown, grown < FLAT_BYTES);
		TestEngine.close(engine);
	}
}
