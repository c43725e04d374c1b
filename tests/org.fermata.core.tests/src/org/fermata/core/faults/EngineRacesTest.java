// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.Task;
import org.fermata.core.work.WorkQueue;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** What comes together in an engine, in hundreds of interleavings each. */
public final class EngineRacesTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();

	@Test
	public void answerAgainstCancelAgainstTimeout() {
		Set<Object> seen = new HashSet<>();
		ScheduledEngine.explore(its -> {
			AtomicReference<Object> told = new AtomicReference<>();
			Operation<Integer> operation = its.engine.start("asks", op -> {
				int answer = op.ask(Prompt.slider("how", 0, 8), ScheduledEngine.LONG);
				told.set(answer);
				return answer;
			});
			AtomicReference<Boolean> counted = new AtomicReference<>();
			its.schedule.actor("answers", () -> {
				its.schedule.until("a question", () -> operation.prompt().isPresent() || operation.state().isTerminal());
				operation.prompt().ifPresent(prompt -> counted.set(answer(prompt)));
				return null;
			});
			its.timer(ScheduledEngine.LONG);
			its.canceller(operation);
			its.run(operation);
			seen.add(operation.outcome().orElseThrow());
			seen.remove(new Outcome.Abandoned<>()); // as much time passes as a ladder takes
			boolean isAnswer = told.get() != null && told.get().equals(7);
			assertTrue(told + " " + counted, !isAnswer || counted.get());
		});
		ScheduledEngine.bothIfAll(Set.of(new Outcome.Done<>(4), new Outcome.Done<>(7), new Outcome.Stopped<>()), seen);
	}

	@SuppressWarnings("unchecked") // the question is about a number
	private static boolean answer(PendingPrompt<?> prompt) {
		return ((PendingPrompt<Integer>) prompt).answer(7);
	}

	@Test
	public void namedLocksExcludeAndGoOnWhoeverIsCancelled() {
		ScheduledEngine.explore(its -> {
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
			return op.await(its.batch(1));
		} finally {
			inside.decrementAndGet();
		}
	}

	@Test
	public void closingAWorkQueueAgainstAddingToItLosesNothing() {
		ScheduledEngine.explore(its -> {
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
		ScheduledEngine.explore(its -> {
			Operation<?> parent = its.engine.start("parent", op -> {
				Operation<Integer> first = op.start("first", within -> within.await(its.batch(1)).getFirst());
				op.start("second", within -> within.await(its.batch(2)));
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
		ScheduledEngine.explore(its -> {
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
		op.await(Task.of(its.batch(1, 2)));
		try (var held = op.lock("model")) {
			op.uiLater(() -> its.schedule.point("later in the UI"));
		}
		return op.begin(Task.of("pending", progress -> 1));
	}
}
