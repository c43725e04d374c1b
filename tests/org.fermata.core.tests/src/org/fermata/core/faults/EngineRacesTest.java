// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.work.WorkQueue;
import org.fermata.testing.Schedule;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** What comes together in an engine, in hundreds of interleavings each. */
public final class EngineRacesTest {

	private static final int SEEDS = Integer.getInteger("fermata.seeds", 200);
	private static final Duration LONG = Duration.ofDays(1);

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private static void explore(Consumer<ScheduledEngine> test) {
		Schedule.explore(SEEDS, schedule -> test.accept(new ScheduledEngine(schedule)));
	}

	private static MultiTask<Integer> batch(ScheduledEngine its, int... items) {
		return MultiTask.of(Arrays.stream(items).boxed().toList(), (item, progress) -> {
			its.schedule.point("task " + item);
			return item;
		});
	}

	@Test
	public void cancelAgainstTheEndOfABatch() {
		Set<OperationState> seen = new HashSet<>();
		explore(its -> {
			Operation<List<Integer>> operation = its.engine.start("batch", op -> op.await(batch(its, 1, 2, 3)));
			its.canceller(operation);
			its.run(operation);
			if (operation.outcome().orElseThrow() instanceof Outcome.Done<List<Integer>> done) {
				assertEquals(List.of(1, 2, 3), done.value());
			}
			seen.add(operation.state());
		});
		bothIfAll(Set.of(OperationState.DONE, OperationState.STOPPED), seen);
	}

	/** A single seed does not show all that is possible. */
	private static void bothIfAll(Set<?> expected, Set<?> seen) {
		if (Long.getLong("fermata.seed") == null) {
			assertEquals("Each side wins now and then", expected, seen);
		}
	}

	@Test
	public void theWholeLadderAgainstTheEnd() {
		explore(its -> {
			Operation<?> operation = its.engine.start("batch", op -> op.await(batch(its, 1, 2)));
			its.canceller(operation);
			its.timer(ScheduledEngine.ladder());
			its.run(operation);
		});
	}

	@Test
	public void answerAgainstCancelAgainstTimeout() {
		Set<Object> seen = new HashSet<>();
		explore(its -> {
			AtomicReference<Object> told = new AtomicReference<>();
			Operation<Integer> operation = its.engine.start("asks", op -> {
				int answer = op.ask(Prompt.slider("how", 0, 8), LONG);
				told.set(answer);
				return answer;
			});
			AtomicReference<Boolean> counted = new AtomicReference<>();
			its.schedule.actor("answers", () -> {
				its.schedule.until("a question", () -> operation.prompt().isPresent() || operation.state().isTerminal());
				operation.prompt().ifPresent(prompt -> counted.set(answer(prompt)));
				return null;
			});
			its.timer(LONG);
			its.canceller(operation);
			its.run(operation);
			seen.add(operation.outcome().orElseThrow());
			seen.remove(new Outcome.Abandoned<>()); // as much time passes as a ladder takes
			boolean isAnswer = told.get() != null && told.get().equals(7);
			assertTrue(told + " " + counted, !isAnswer || counted.get());
		});
		bothIfAll(Set.of(new Outcome.Done<>(4), new Outcome.Done<>(7), new Outcome.Stopped<>()), seen);
	}

	@SuppressWarnings("unchecked") // the question is about a number
	private static boolean answer(PendingPrompt<?> prompt) {
		return ((PendingPrompt<Integer>) prompt).answer(7);
	}

	@Test
	public void streamCloseAgainstDelivery() {
		explore(its -> {
			AtomicInteger taken = new AtomicInteger();
			Operation<?> operation = its.engine.start("stream", op -> {
				try (var arrivals = op.stream(batch(its, 1, 2, 3, 4))) {
					for (int unused : arrivals) {
						its.schedule.point("takes");
						if (taken.incrementAndGet() == 2) {
							break;
						}
					}
				}
				its.schedule.point("has closed");
				return op.await(batch(its, 5));
			});
			its.run(operation);
			assertEquals(OperationState.DONE, operation.state());
			assertEquals(2, taken.get());
		});
	}

	@Test
	public void streamsGiveEveryResultOnce() {
		explore(its -> {
			Operation<Set<Integer>> operation = its.engine.start("stream", op -> {
				Set<Integer> all = new HashSet<>();
				try (var arrivals = op.stream(batch(its, 1, 2, 3, 4, 5).maxWorkers(2))) {
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
		explore(its -> {
			Operation<MultiResult<Integer>> operation = its.engine.start("batch", op -> op.awaitAll(
					batch(its, 1, 2, 3).maxWorkers(2).each(task -> task.timeout(LONG))));
			its.timer(LONG);
			its.run(operation);
			MultiResult<Integer> result = ((Outcome.Done<MultiResult<Integer>>) operation.outcome().orElseThrow()).value();
			assertEquals("Each is a value or a failure", 3, result.values().size() + result.failures().size());
			result.failures().forEach(failure -> assertTrue(failure.cause() instanceof TimeoutException));
			seen.add(result.failures().isEmpty());
		});
		bothIfAll(Set.of(true, false), seen);
	}

	@Test
	public void namedLocksExcludeAndGoOnWhoeverIsCancelled() {
		explore(its -> {
			AtomicInteger inside = new AtomicInteger();
			AtomicBoolean failed = new AtomicBoolean();
			List<Operation<Object>> all = List.of("one", "two", "three").stream().map(name -> its.engine.start(name, op -> {
				try (var held = op.lock("model")) {
					failed.compareAndSet(false, inside.incrementAndGet() > 1);
					its.schedule.point("inside");
					return inside(op, its, inside);
				}
			})).toList();
			its.canceller(all.getFirst());
			its.run(all.toArray(Operation[]::new));
			assertFalse(failed.get());
			assertEquals(OperationState.DONE, all.get(1).state());
			assertEquals(OperationState.DONE, all.get(2).state());
		});
	}

	private static Object inside(OperationContext op, ScheduledEngine its, AtomicInteger inside) throws Exception {
		try {
			return op.await(batch(its, 1));
		} finally {
			inside.decrementAndGet();
		}
	}

	@Test
	public void closingAWorkQueueAgainstAddingToItLosesNothing() {
		explore(its -> {
			AtomicInteger done = new AtomicInteger();
			WorkQueue<Integer> queue = WorkQueue.of("Counting", 2, (item, progress) -> {
				its.schedule.point("item " + item);
				return done.incrementAndGet();
			});
			AtomicInteger added = new AtomicInteger();
			Operation<WorkQueue.Report<Integer>> operation = its.engine.start("queue", queue);
			for (String name : List.of("one", "two")) {
				its.schedule.actor("adder " + name, () -> {
					for (int i = 0; i < 3; i++) {
						its.schedule.point("adds");
						add(queue, i, added);
					}
					return null;
				});
			}
			its.later("closer", () -> {
				queue.close();
				return null;
			});
			its.run(operation);
			assertEquals(OperationState.DONE, operation.state());
			assertEquals(added.get(), done.get());
			assertEquals(List.of(), queue.unfinished());
		});
	}

	private static void add(WorkQueue<Integer> queue, int item, AtomicInteger added) {
		try {
			queue.add(item);
			added.incrementAndGet();
		} catch (IllegalStateException closed) {
			// refused is not lost
		}
	}

	@Test
	public void childrenAgainstTheCancelOfTheirParent() {
		explore(its -> {
			Operation<?> parent = its.engine.start("parent", op -> {
				Operation<Integer> first = op.start("first", within -> within.await(batch(its, 1)).getFirst());
				op.start("second", within -> within.await(batch(its, 2)));
				its.schedule.point("between");
				return op.await(first);
			});
			its.canceller(parent);
			its.run(its.engine.operations().toArray(Operation[]::new));
			its.engine.operations().forEach(operation -> assertTrue(operation.state().isTerminal()));
		});
	}

	@Test
	public void closingTheEngineAgainstEverything() {
		explore(its -> {
			Operation<?> operation = its.engine.start("batch", op -> mixed(its, op));
			its.schedule.background("event loop", its.ui::pumpOne);
			its.later("closer", () -> {
				its.engine.scope().close();
				assertTrue("When close returns it has ended", operation.state().isTerminal());
				return null;
			});
			its.run(operation);
		});
	}

	private static Object mixed(ScheduledEngine its, OperationContext op) throws Exception {
		op.ui(() -> its.schedule.point("in the UI"));
		op.await(Task.of(batch(its, 1, 2)));
		try (var held = op.lock("model")) {
			op.uiLater(() -> its.schedule.point("later in the UI"));
		}
		return op.begin(Task.of("pending", progress -> 1));
	}

	@Test
	public void lanesThatMoveAgainstCancel() {
		explore(its -> {
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
