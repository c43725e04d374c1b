// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.engine.Operation;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A batch that is a phase of its operation's progress. */
public final class BatchPhaseTest {

	private static final double EXACT = 1e-9;

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void tasksThatEndMoveItByTheirWeight() {
		Gate heavy = new Gate("the heavy one");
		Gate last = new Gate("the last one");
		Operation<?> operation = engine.start(op -> op.await(MultiTask.of(List.of(
				Task.of("heavy", progress -> {
					heavy.pass();
					return 1;
				}).weight(6),
				Task.of("fails", progress -> {
					throw new IOException("counts as well");
				}),
				Task.of("last", progress -> {
					last.pass();
					return 1;
				}).weight(3))).phase("Working", 10).skipErrors().maxWorkers(1)));
		heavy.awaitArrivals(1);
		assertEquals("Working 0 of 10", amount(operation));
		heavy.open();
		last.awaitArrivals(1);
		assertEquals("Working 7 of 10", amount(operation));
		last.open();
		Await.value(operation);
		assertEquals("Working 10 of 10", amount(operation));
	}

	private static String amount(Operation<?> operation) {
		var snapshot = operation.progress();
		return snapshot.message() + " " + snapshot.done() + " of " + snapshot.total();
	}

	@Test
	public void whatATaskReportsMovesItWithinItsShare() {
		Gate half = new Gate("the task");
		Operation<?> operation = engine.start(op -> op.await(MultiTask.of(List.of(
				Task.of("reads", progress -> {
					progress.begin("Reading", 1_000, ProgressUnit.BYTES);
					progress.add(500);
					half.pass();
					return 1;
				}).weight(4))).phase("Working", 8)));
		half.awaitArrivals(1);
		assertEquals(0.25, operation.progress().fraction(), EXACT);
		half.open();
		Await.value(operation);
		assertEquals(0.5, operation.progress().fraction(), EXACT);
	}

	@Test
	public void aBatchWithinIsAPartOfIt() {
		Gate gate = new Gate("the inner task");
		MultiTask<Integer> inner = MultiTask.of(List.of(1, 2), (item, progress) -> {
			if (item == 2) {
				gate.pass();
			}
			return item;
		}).phase("Inner", 2).maxWorkers(1);
		Operation<?> operation = engine.start(op -> op.await(MultiTask.of(List.of(
				Task.of(inner).weight(1), Task.of("other", progress -> List.of(3)).weight(1)))
				.phase("Outer", 2).maxWorkers(1)));
		gate.awaitArrivals(1);
		assertEquals("Outer 0 of 2", amount(operation));
		assertEquals(0.25, operation.progress().fraction(), EXACT);
		gate.open();
		Await.value(operation);
		assertEquals("Outer 2 of 2", amount(operation));
	}

	@Test
	public void attemptsOfOneTaskCountOnce() {
		AtomicInteger attempts = new AtomicInteger();
		Operation<?> operation = engine.start(op -> op.await(MultiTask.of(List.of(Task.of("flaky", progress -> {
			progress.begin("Trying", 10, ProgressUnit.ITEMS);
			progress.add(5);
			if (attempts.incrementAndGet() < 3) {
				throw new IOException("again");
			}
			return 1;
		}).retry(Retry.upTo(3)))).phase("Working", 4)));
		Await.value(operation);
		assertEquals("Working 1 of 4", amount(operation));
	}

	@Test
	public void manyTasksOnManyWorkersAreAllCounted() {
		Operation<?> operation = engine.start(op -> op.await(MultiTask.of(
				IntStream.range(0, 20_000).boxed(), (item, progress) -> item).phase("Working", 20_000).maxWorkers(8)));
		Await.value(operation);
		assertEquals("Working 20000 of 20000", amount(operation));
	}

	@Test
	public void withoutAPhaseTasksReportToTheOperation() {
		Operation<?> operation = engine.start(op -> {
			op.progress().begin("Mine", 100, ProgressUnit.ITEMS);
			return op.await(MultiTask.of(List.of(1, 2), (item, progress) -> {
				progress.add(30);
				return item;
			}));
		});
		Await.value(operation);
		assertEquals("Mine 60 of 100", amount(operation));
	}

	@Test
	public void aTotalMayBeUnknownAndNotNegative() {
		MultiTask<Integer> batch = MultiTask.of(List.of(1), (item, progress) -> item);
		Operation<?> operation = engine.start(op -> op.await(batch.phase("Working", Progress.UNKNOWN)));
		Await.value(operation);
		assertTrue(!operation.progress().isDeterminate());
		assertEquals(1, operation.progress().done());
		assertThrows(IllegalArgumentException.class, () -> batch.phase("Working", -2));
		Operation<?> bytes = engine.start(op -> op.await(batch.each(task -> task.weight(4_096))
				.phase("Reading", 4_096, ProgressUnit.BYTES)));
		Await.value(bytes);
		assertEquals(ProgressUnit.BYTES, bytes.progress().unit());
		assertEquals(4_096, bytes.progress().done());
	}
}
