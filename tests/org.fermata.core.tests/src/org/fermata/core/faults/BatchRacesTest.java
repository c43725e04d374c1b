// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** What comes together in a batch, in hundreds of interleavings each. */
public final class BatchRacesTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();

	@Test
	public void cancelAgainstTheEndOfABatch() {
		Set<OperationState> seen = new HashSet<>();
		ScheduledEngine.explore(its -> {
			Operation<List<Integer>> operation = its.engine.start("batch", op -> op.await(its.batch(1, 2, 3)));
			its.canceller(operation);
			its.run(operation);
			if (operation.outcome().orElseThrow() instanceof Outcome.Done<List<Integer>> done) {
				assertEquals(List.of(1, 2, 3), done.value());
			}
			seen.add(operation.state());
		});
		ScheduledEngine.bothIfAll(Set.of(OperationState.DONE, OperationState.STOPPED), seen);
	}

	@Test
	public void theWholeLadderAgainstTheEnd() {
		ScheduledEngine.explore(its -> {
			Operation<?> operation = its.engine.start("batch", op -> op.await(its.batch(1, 2)));
			its.canceller(operation);
			its.timer(ScheduledEngine.ladder());
			its.run(operation);
		});
	}

	@Test
	public void streamCloseAgainstDelivery() {
		ScheduledEngine.explore(its -> {
			AtomicInteger taken = new AtomicInteger();
			Operation<?> operation = its.engine.start("stream", op -> {
				try (var arrivals = op.stream(its.batch(1, 2, 3, 4))) {
					for (int unused : arrivals) {
						its.schedule.point("takes");
						if (taken.incrementAndGet() == 2) {
							break;
						}
					}
				}
				its.schedule.point("has closed");
				return op.await(its.batch(5));
			});
			its.run(operation);
			assertEquals(OperationState.DONE, operation.state());
			assertEquals(2, taken.get());
		});
	}

	@Test
	public void streamsGiveEveryResultOnce() {
		ScheduledEngine.explore(its -> {
			Operation<Set<Integer>> operation = its.engine.start("stream", op -> {
				Set<Integer> all = new HashSet<>();
				try (var arrivals = op.stream(its.batch(1, 2, 3, 4, 5).maxWorkers(2))) {
					arrivals.forEach(value -> {
						its.schedule.point("takes " + value);
						assertTrue(all.add(value));
					});
				}
				return all;
			});
			its.run(operation);
			assertEquals(new Outcome.Done<>(Set.of(1, 2, 3, 4, 5)), operation.outcome().orElseThrow());
		});
	}

	@Test
	public void timeoutAgainstCompletion() {
		Set<Boolean> seen = new HashSet<>();
		ScheduledEngine.explore(its -> {
			Operation<MultiResult<Integer>> operation = its.engine.start("batch", op -> op.awaitAll(
					its.batch(1, 2, 3).maxWorkers(2).each(task -> task.timeout(ScheduledEngine.LONG))));
			its.timer(ScheduledEngine.LONG);
			its.run(operation);
			MultiResult<Integer> result = ((Outcome.Done<MultiResult<Integer>>) operation.outcome().orElseThrow()).value();
			assertEquals("Each is a value or a failure", 3, result.values().size() + result.failures().size());
			result.failures().forEach(failure -> assertTrue(failure.cause() instanceof TimeoutException));
			seen.add(result.failures().isEmpty());
		});
		ScheduledEngine.bothIfAll(Set.of(true, false), seen);
	}

	@Test
	public void givingUpAfterATimeoutAgainstCompletion() {
		Set<Boolean> seen = new HashSet<>();
		ScheduledEngine.explore(its -> {
			Operation<MultiResult<Integer>> operation = its.engine.start("batch", op -> op.awaitAll(
					MultiTask.of(List.of(1, 2, 3), (item, progress) -> {
						for (int i = 0; i < 6; i++) {
							its.schedule.point("stubborn " + item);
						}
						return item;
					}).maxWorkers(2).each(task -> task.timeout(ScheduledEngine.LONG))));
			its.timer(ScheduledEngine.LONG, ScheduledEngine.LONG, ScheduledEngine.LONG);
			its.run(operation);
			MultiResult<Integer> result = ((Outcome.Done<MultiResult<Integer>>) operation.outcome().orElseThrow()).value();
			assertEquals("Each is a value or a failure", 3, result.values().size() + result.failures().size());
			seen.add(operation.cancelStep().filter(step -> step == CancelStep.ABANDONED).isPresent());
		});
		ScheduledEngine.bothIfAll(Set.of(true, false), seen);
	}

	@Test
	public void lanesThatMoveAgainstCancel() {
		ScheduledEngine.explore(its -> {
			var others = its.schedule.workers();
			Operation<List<Integer>> operation = its.engine.start("moves", op -> op.await(MultiTask.of(List.of(
					task(its, 1), task(its, 2).on(others), task(its, 3), task(its, 4).on(others))).maxWorkers(2)));
			its.canceller(operation);
			its.run(operation);
			if (operation.outcome().orElseThrow() instanceof Outcome.Done<List<Integer>> done) {
				assertEquals(List.of(1, 2, 3, 4), done.value());
			}
		});
	}

	private static Task<Integer> task(ScheduledEngine its, int number) {
		return Task.of("task " + number, progress -> {
			its.schedule.point("task " + number);
			return number;
		});
	}
}
