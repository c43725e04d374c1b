// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fermata.core.engine.AwaitedHere;
import org.fermata.core.task.MultiResult;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class BatchResultsTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void resultsComeInSubmissionOrderWhateverFinishedFirst() {
		Gate first = new Gate("the first task");
		Operation<List<Integer>> operation = engine.start(op -> op.await(
				MultiTask.of(List.of(0, 1, 2), (item, progress) -> {
					if (item == 0) {
						first.pass();
					} else {
						first.awaitArrivals(1);
					}
					if (item == 2) {
						first.open();
					}
					return item;
				})));
		assertEquals(List.of(0, 1, 2), Await.value(operation));
	}

	@Test
	public void anEmptyBatchGivesAnEmptyList() {
		assertEquals(List.of(), engine.value(op -> op.await(MultiTask.of(List.<Task<String>>of()))));
		assertEquals(List.of(), engine.value(op -> op.await(MultiTask.of(Stream.empty(), (item, progress) -> 1))));
	}

	@Test
	public void nullResultsKeepTheirPlaces() {
		assertEquals(Arrays.asList(1, null, null, 4), engine.value(op -> op.await(
				MultiTask.of(List.of(1, 2, 3, 4), (item, progress) -> item == 2 || item == 3 ? null : item))));
	}

	@Test
	public void skippedErrorsShortenTheListAndNullsStay() {
		assertEquals(Arrays.asList(0, null, 4), engine.value(op -> op.await(
				MultiTask.of(List.of(0, 1, 2, 3, 4), BatchResultsTest::oddFailsAndTwoIsNull).skipErrors())));
	}

	private static Integer oddFailsAndTwoIsNull(Integer item, Object progress) throws IOException {
		if (item % 2 == 1) {
			throw new IOException("odd " + item);
		}
		return item == 2 ? null : item;
	}

	@Test
	public void awaitAllTellsOfFailuresByIndexAndName() {
		MultiResult<Integer> result = engine.value(op -> op.awaitAll(
				MultiTask.of(List.of(0, 1, 2, 3), BatchResultsTest::oddFailsAndTwoIsNull)));
		assertEquals(Arrays.asList(0, null), result.values());
		assertEquals(List.of(1, 3), result.failures().stream().map(MultiResult.Failure::index).toList());
		assertEquals("3", result.failures().getLast().task());
		assertEquals("odd 3", result.failures().getLast().cause().getMessage());
	}

	@Test
	public void allTasksFinishBeforeTheFailureWithTheLowestIndexIsThrownWithTheOthersSuppressed() {
		AtomicInteger finished = new AtomicInteger();
		Gate lowest = new Gate("the lowest failure");
		Throwable failure = engine.failure(op -> op.await(MultiTask.of(List.of(0, 1, 2, 3), (item, progress) -> {
			if (item == 1) {
				lowest.pass();
			}
			if (item == 3) {
				lowest.awaitArrivals(1);
				lowest.open();
			}
			finished.incrementAndGet();
			throw new IOException("failure " + item);
		}).maxWorkers(4)));
		assertEquals(4, finished.get());
		assertEquals("failure 0", failure.getMessage());
		assertEquals(List.of("failure 1", "failure 2", "failure 3"), othersIn(failure));
	}

	private static List<String> othersIn(Throwable failure) {
		return Stream.of(failure.getSuppressed()).filter(each -> !(each instanceof AwaitedHere))
				.map(Throwable::getMessage).toList();
	}

	@Test
	public void oneExceptionThrownByEveryTaskIsNotSuppressedInItself() {
		IOException same = new IOException("the same");
		Throwable failure = engine.failure(op -> op.await(MultiTask.of(List.of(0, 1, 2), (item, progress) -> {
			throw same;
		})));
		assertSame(same, failure);
		assertEquals(List.of(), othersIn(failure));
	}

	@Test
	public void aThousandFailuresAreNotAllCarriedAlong() {
		Throwable failure = engine.failure(op -> op.await(
				MultiTask.of(IntStream.range(0, 1000).boxed(), (item, progress) -> {
					throw new IOException("failure " + item);
				})));
		assertTrue(othersIn(failure).size() <= 100);
	}

	@Test
	public void failFastThrowsTheFirstInTimeAndStopsTheRest() {
		Gate others = new Gate("tasks that wait for a cancel");
		AtomicInteger stopped = new AtomicInteger();
		Throwable failure = engine.failure(op -> op.await(MultiTask.of(IntStream.iterate(0, i -> i + 1).boxed(),
				(item, progress) -> {
					if (item == 2) {
						others.awaitArrivals(2);
						throw new IOException("failure 2");
					}
					others.open();
					others.pass();
					Await.until("the cancel", progress::isCancelled);
					stopped.incrementAndGet();
					throw new IOException("late failure " + item);
				}).maxWorkers(3).failFast()));
		assertEquals("failure 2", failure.getMessage());
		assertEquals("What failed because of it is no failure", List.of(), othersIn(failure));
		assertEquals(2, stopped.get());
	}

	@Test
	public void failFastDoesNotCancelTheOperation() {
		Operation<String> operation = engine.start(op -> {
			try {
				op.await(MultiTask.of(List.of(1), (item, progress) -> {
					throw new IOException("no");
				}).failFast());
			} catch (IOException expected) {
				return op.await(Task.of("next", progress -> "went on"));
			}
			return "no failure";
		});
		assertEquals("went on", Await.value(operation));
		assertSame(OperationState.DONE, operation.state());
	}

	@Test
	public void awaitAllOfABatchThatFailedFastHasNoEntriesForWhatDidNotFinish() {
		Gate first = new Gate("the first task");
		MultiResult<String> result = engine.value(op -> op.awaitAll(
				MultiTask.of(List.of(0, 1, 2), (item, progress) -> {
					if (item == 0) {
						first.open();
						Await.until("the cancel", progress::isCancelled);
					}
					if (item == 2) {
						throw new IOException("no");
					}
					first.pass();
					return "late or not " + item;
				}).maxWorkers(2).failFast()));
		assertEquals(List.of("late or not 1"), result.values());
		assertEquals(1, result.failures().size());
	}

	@Test
	public void resultsCannotBeChanged() {
		List<Integer> results = engine.value(op -> op.await(MultiTask.of(List.of(1), (item, progress) -> item)));
		assertThrows(UnsupportedOperationException.class, () -> results.add(2));
		List<Integer> some = engine.value(op -> op.await(
				MultiTask.of(List.of(0, 1), BatchResultsTest::oddFailsAndTwoIsNull).skipErrors()));
		assertThrows(UnsupportedOperationException.class, () -> some.set(0, 2));
	}

	@Test
	public void aBatchIsNamedAfterNothingUnlessItIsSaid() {
		MultiTask<Integer> batch = MultiTask.of(List.of(1), (item, progress) -> item);
		assertEquals("Hash", batch.named("Hash").name());
		assertNull(engine.value(op -> op.await(MultiTask.of(List.of(1), (item, progress) -> null).named("Hash")))
				.getFirst());
	}
}
