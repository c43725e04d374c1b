// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.fermata.core.cancel.Graces;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.WatchedRoutine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Requested, interrupted, abandoned: law 4. */
public final class CancelLadderTest {

	private static final Duration TO_INTERRUPT = Duration.ofMillis(300);
	private static final Duration TO_ABANDON = Duration.ofSeconds(5);
	private static final Duration A_BIT = Duration.ofMillis(1);

	private final TestEngine engine = new TestEngine(
			builder -> builder.graces(new Graces(TO_INTERRUPT, TO_ABANDON)));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void aRequestWakesTheRoutineAtOnceAndIsSeenByTheTask() {
		AtomicReference<Throwable> seen = new AtomicReference<>();
		Gate task = new Gate("the task");
		Operation<?> operation = engine.start(op -> {
			try {
				return op.await(Task.of("looks", progress -> {
					task.pass();
					progress.checkCancelled();
					return "not cancelled";
				}));
			} catch (OperationCancelledException cancelled) {
				seen.set(cancelled);
				throw cancelled;
			}
		});
		task.awaitArrivals(1);
		operation.cancel();
		assertSame(OperationState.STOPPING, operation.state());
		Await.until("the routine to wake though its task still runs", () -> seen.get() != null);
		task.open();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
	}

	@Test
	public void workIsInterruptedAfterTheFirstGraceAndNotBefore() {
		AtomicBoolean interrupted = new AtomicBoolean();
		Gate task = new Gate("the task");
		var routine = new WatchedRoutine<>(op -> op.await(Task.of("waits", progress -> {
			try {
				task.pass();
			} catch (InterruptedException expected) {
				interrupted.set(true);
			}
			return null;
		})));
		Operation<?> operation = engine.start(routine);
		task.awaitArrivals(1);
		operation.cancel();
		routine.awaitEnd();
		engine.time.advance(TO_INTERRUPT.minus(A_BIT));
		assertFalse(interrupted.get() || operation.state().isTerminal());
		engine.time.advance(A_BIT);
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertTrue(interrupted.get());
		assertTrue(engine.engine().isQuiescent());
	}

	@Test
	public void aRoutineThatDoesNotWaitForUsIsInterruptedToo() {
		Gate routine = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			routine.pass();
			return null;
		});
		routine.awaitArrivals(1);
		operation.cancel();
		engine.time.advance(TO_INTERRUPT);
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
	}

	@Test
	public void stubbornWorkIsGivenUpAfterTheSecondGraceAndListedUntilItEnds() {
		Gate task = new Gate("the task");
		var routine = new WatchedRoutine<>(op -> op.await(Task.of("Logo", progress -> {
			task.passStubbornly();
			return "late";
		})));
		Operation<String> operation = engine.engine().start("Fetch", routine);
		task.awaitArrivals(1);
		operation.cancel();
		routine.awaitEnd();
		engine.time.advance(TO_INTERRUPT);
		Await.until("the interrupt", () -> task.interrupts() == 1);
		engine.time.advance(TO_ABANDON.minus(A_BIT));
		assertSame(OperationState.STOPPING, operation.state());
		assertEquals(List.of(), engine.engine().abandoned());

		engine.time.advance(A_BIT);
		assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
		assertFalse(engine.engine().isQuiescent());
		AbandonedWork abandoned = engine.engine().abandoned().getFirst();
		assertEquals("Fetch", abandoned.operation());
		assertEquals("Logo", abandoned.work());
		assertEquals(TO_INTERRUPT.plus(TO_ABANDON), abandoned.age());
		assertTrue("The stack shows where it sticks", abandoned.stack().stream()
				.anyMatch(frame -> frame.getMethodName().equals("passStubbornly")));

		task.open();
		Await.until("the list to be empty", () -> engine.engine().abandoned().isEmpty());
		assertTrue("The late result is discarded", operation.outcome().get() instanceof Outcome.Abandoned);
		assertTrue(engine.engine().isQuiescent());
	}

	@Test
	public void aStubbornRoutineIsGivenUpUnderTheOperationsName() {
		Gate routine = new Gate("the routine");
		Operation<String> operation = engine.engine().start("Stubborn", op -> {
			routine.passStubbornly();
			return "late";
		});
		routine.awaitArrivals(1);
		operation.cancel();
		engine.time.advance(TO_INTERRUPT.plus(TO_ABANDON));
		assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
		AbandonedWork abandoned = engine.engine().abandoned().getFirst();
		assertEquals("Stubborn", abandoned.work());
		assertTrue(abandoned.stack().stream().anyMatch(frame -> frame.getMethodName().equals("passStubbornly")));
		routine.open();
		Await.until("the list to be empty", () -> engine.engine().abandoned().isEmpty());
		assertSame(OperationState.ABANDONED, operation.state());
	}

	@Test
	public void onlyTheStubbornOneOfABatchIsListed() {
		Gate stubborn = new Gate("the stubborn task");
		Gate others = new Gate("the others");
		Queue<Thread> threads = new ConcurrentLinkedQueue<>();
		var routine = new WatchedRoutine<>(op -> op.await(MultiTask.of(List.of(0, 1, 2), (item, progress) -> {
			if (item == 1) {
				stubborn.passStubbornly();
			} else {
				threads.add(Thread.currentThread());
				others.pass();
			}
			return item;
		})));
		Operation<?> operation = engine.start(routine);
		others.awaitArrivals(2);
		stubborn.awaitArrivals(1);
		operation.cancel();
		routine.awaitEnd();
		engine.time.advance(TO_INTERRUPT);
		Await.until("the others to end", () -> threads.stream().noneMatch(Thread::isAlive));
		engine.time.advance(TO_ABANDON);
		Await.end(operation);
		assertEquals(List.of("1"), engine.engine().abandoned().stream().map(AbandonedWork::work).toList());
		stubborn.open();
		Await.until("the list to be empty", () -> engine.engine().abandoned().isEmpty());
	}

	@Test
	public void stubbornWorkOfABatchThatWasClosedIsGivenUpAndTheOperationIsDoneAllTheSame() {
		Gate task = new Gate("the task");
		Operation<String> operation = engine.start(op -> {
			try (ResultStream<Integer> unread = op.stream(MultiTask.of(List.of(1), (item, progress) -> {
				task.passStubbornly();
				return item;
			}))) {
				task.awaitArrivals(1);
			}
			return "done";
		});
		task.awaitArrivals(1);
		engine.advanceWhen(1, TO_INTERRUPT.plus(TO_ABANDON));
		assertEquals("done", Await.value(operation));
		assertEquals(1, engine.engine().abandoned().size());
		task.open();
		Await.until("the list to be empty", () -> engine.engine().abandoned().isEmpty());
	}

	@Test
	public void aRoutineCancelledBeforeItBeginsNeverDoes() {
		AtomicBoolean began = new AtomicBoolean();
		engine.engine().addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				operation.cancel();
			}
		});
		Operation<?> operation = engine.start(op -> {
			began.set(true);
			return null;
		});
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertFalse(began.get());
	}

	@Test
	public void endedWorkLeavesNoStepOfTheLadderBehind() {
		Gate task = new Gate("the task");
		Operation<?> operation = engine.start(op -> op.await(Task.of("ends in time", progress -> {
			task.pass();
			return null;
		})));
		task.awaitArrivals(1);
		operation.cancel();
		task.open();
		Await.end(operation);
		assertEquals(0, engine.time.alarms());
	}

	@Test
	public void cancelAndAwaitTellsWhetherItEndedInTime() throws InterruptedException {
		Gate task = new Gate("the task");
		Operation<?> operation = engine.start(op -> op.await(Task.of("stubborn", progress -> {
			task.passStubbornly();
			return null;
		})));
		task.awaitArrivals(1);
		assertFalse(operation.cancelAndAwait(Duration.ZERO));
		task.open();
		assertTrue(operation.cancelAndAwait(Await.DEADLINE));
		assertTrue("However long one is willing to wait",
				operation.cancelAndAwait(Duration.ofSeconds(Long.MAX_VALUE)));
	}
}
