// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.cancel.Graces;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.engine.AbandonedWork;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.text.Words;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.fermata.testing.WatchedRoutine;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A task with a time-out, or with graces of its own, climbs its own ladder and harms nobody else. */
public final class TimeoutTest {

	private static final Duration TO_INTERRUPT = Duration.ofMillis(300);
	private static final Duration TO_ABANDON = Duration.ofSeconds(5);
	private static final Duration TIMEOUT = Duration.ofSeconds(10);
	private static final Duration A_BIT = Duration.ofMillis(1);

	private final TestEngine engine = new TestEngine(
			builder -> builder.graces(new Graces(TO_INTERRUPT, TO_ABANDON)));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void aTaskInTimeGivesItsValueAndLeavesNoAlarmBehind() {
		assertEquals("value", engine.value(op -> op.await(Task.of("quick", progress -> "value").timeout(TIMEOUT))));
		assertEquals(0, engine.time.alarms());
	}

	@Test
	public void whenTimeIsUpATaskThatLooksFailsAtOnce() {
		Gate task = new Gate("the task");
		Operation<?> operation = engine.start(op -> op.await(Task.of("Logo", progress -> {
			task.pass();
			Await.until("the time-out", progress::isCancelled);
			progress.checkCancelled();
			return null;
		}).timeout(TIMEOUT)));
		task.awaitArrivals(1);
		task.open();
		engine.time.advance(TIMEOUT.minus(A_BIT));
		assertSame(OperationState.RUNNING, operation.state());
		engine.time.advance(A_BIT);
		Throwable failure = Await.failure(operation);
		assertEquals(TimeoutException.class, failure.getClass());
		assertEquals("\u201cLogo\u201d took longer than " + Words.duration(TIMEOUT), failure.getMessage());
		assertTrue(failure.getSuppressed()[0] instanceof OperationCancelledException);
	}

	@Test
	public void aValueThatComesAfterTheTimeIsALateOne() {
		Gate task = new Gate("the task");
		Operation<?> operation = engine.start(op -> op.await(Task.of("late", progress -> {
			task.pass();
			return "value";
		}).timeout(TIMEOUT)));
		task.awaitArrivals(1);
		engine.time.advance(TIMEOUT);
		task.open();
		assertEquals(TimeoutException.class, Await.failure(operation).getClass());
	}

	@Test
	public void aTaskThatDoesNotLookIsInterruptedAfterItsGrace() {
		Gate task = new Gate("the task");
		Operation<?> operation = engine.start(op -> op.await(Task.of("waits", progress -> {
			task.pass();
			return null;
		}).timeout(TIMEOUT).graces(new Graces(Duration.ofSeconds(1), TO_ABANDON))));
		task.awaitArrivals(1);
		engine.time.advance(TIMEOUT.plus(Duration.ofSeconds(1)).minus(A_BIT));
		assertSame(OperationState.RUNNING, operation.state());
		engine.time.advance(A_BIT);
		assertTrue(Await.failure(operation).getSuppressed()[0] instanceof InterruptedException);
	}

	@Test
	public void aStubbornTaskIsGivenUpAndItsBatchGoesOn() {
		Gate task = new Gate("the task");
		Operation<MultiResult<Integer>> operation = engine.start(op -> op.awaitAll(
				MultiTask.of(List.of(1, 2, 3), (item, progress) -> {
					if (item == 1) {
						task.passStubbornly();
					}
					return item;
				}).maxWorkers(1).each(each -> each.timeout(TIMEOUT))));
		task.awaitArrivals(1);
		engine.time.advance(TIMEOUT.plus(TO_INTERRUPT).plus(TO_ABANDON));
		MultiResult<Integer> result = Await.value(operation);
		assertEquals(List.of(2, 3), result.values());
		assertEquals(TimeoutException.class, result.failures().getFirst().cause().getClass());
		assertEquals(List.of("1"), engine.engine().abandoned().stream().map(AbandonedWork::work).toList());
		assertSame("Nobody has cancelled it", OperationState.DONE, operation.state());
		task.open();
		Await.until("the lost thread to come back", engine.engine()::isQuiescent);
	}

	@Test
	public void othersOfTheBatchAreNotInterruptedByATimeout() {
		Gate slow = new Gate("the slow one");
		Gate other = new Gate("the other");
		Operation<MultiResult<String>> operation = engine.start(op -> op.awaitAll(MultiTask.of(List.of(
				Task.of("slow", progress -> {
					slow.pass();
					return "slow";
				}).timeout(TIMEOUT),
				Task.of("other", progress -> {
					other.pass();
					return "other " + progress.isCancelled();
				})))));
		slow.awaitArrivals(1);
		other.awaitArrivals(1);
		engine.time.advance(TIMEOUT.plus(TO_INTERRUPT));
		other.open();
		MultiResult<String> result = Await.value(operation);
		assertEquals(List.of("other false"), result.values());
		assertEquals(1, result.failures().size());
	}

	@Test
	public void aTaskThatOptsOutIsNeverInterruptedAndIsGivenUpInstead() {
		Gate task = new Gate("the task");
		AtomicBoolean interrupted = new AtomicBoolean();
		WatchedRoutine<?> routine = new WatchedRoutine<>(op -> op.await(Task.of("opts out", progress -> {
			try {
				task.pass();
			} catch (InterruptedException wrong) {
				interrupted.set(true);
			}
			return null;
		}).uninterruptible()));
		Operation<?> operation = engine.start(routine);
		task.awaitArrivals(1);
		operation.cancel();
		routine.awaitEnd();
		engine.time.advance(TO_INTERRUPT.plus(TO_ABANDON).minus(A_BIT));
		assertSame(OperationState.STOPPING, operation.state());
		engine.time.advance(A_BIT);
		assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
		task.open();
		Await.until("the lost thread to come back", engine.engine()::isQuiescent);
		assertFalse(interrupted.get());
	}

	@Test
	public void gracesOfATaskHoldForACancelOfItsOperationToo() {
		Gate patient = new Gate("the patient one");
		Gate other = new Gate("the other");
		AtomicReference<Thread> worker = new AtomicReference<>();
		WatchedRoutine<?> routine = new WatchedRoutine<>(op -> op.await(MultiTask.of(List.of(
				Task.of("patient", progress -> {
					patient.pass();
					return null;
				}).graces(new Graces(Duration.ofMinutes(1), TO_ABANDON)),
				Task.of("other", progress -> {
					worker.set(Thread.currentThread());
					other.pass();
					return null;
				}))).maxWorkers(2)));
		Operation<?> operation = engine.start(routine);
		patient.awaitArrivals(1);
		other.awaitArrivals(1);
		Queue<String> climbed = new ConcurrentLinkedQueue<>();
		engine.engine().addListener(noting(climbed));
		operation.cancel();
		routine.awaitEnd();
		engine.time.advance(TO_INTERRUPT);
		Await.until("the other to end", () -> !worker.get().isAlive());
		engine.time.advance(TO_ABANDON);
		assertEquals(List.of("REQUESTED operation", "INTERRUPTED other"), List.copyOf(climbed));
		assertSame(OperationState.STOPPING, operation.state());
		engine.time.advance(Duration.ofMinutes(1).minus(TO_INTERRUPT).minus(TO_ABANDON));
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertEquals(List.of("REQUESTED operation", "INTERRUPTED other", "INTERRUPTED patient"), List.copyOf(climbed));
	}

	private static EngineListener noting(Queue<String> climbed) {
		return new EngineListener() {
			@Override
			public void climbed(Operation<?> operation, CancelStep step, String work) {
				climbed.add(step + " " + work);
			}
		};
	}

	@Test
	public void everyStepIsToldAndKept() {
		Gate task = new Gate("the task");
		WatchedRoutine<?> routine = new WatchedRoutine<>(op -> op.await(Task.of("Logo", progress -> {
			task.passStubbornly();
			return null;
		})));
		Operation<?> operation = engine.start(routine);
		Queue<String> climbed = new ConcurrentLinkedQueue<>();
		engine.engine().addListener(noting(climbed));
		task.awaitArrivals(1);
		assertEquals(Optional.empty(), operation.cancelStep());
		operation.cancel();
		assertEquals(Optional.of(CancelStep.REQUESTED), operation.cancelStep());
		routine.awaitEnd();
		engine.time.advance(TO_INTERRUPT);
		assertEquals(Optional.of(CancelStep.INTERRUPTED), operation.cancelStep());
		engine.time.advance(TO_ABANDON);
		assertEquals(Optional.of(CancelStep.ABANDONED), operation.cancelStep());
		assertEquals(List.of("REQUESTED operation", "INTERRUPTED Logo", "ABANDONED Logo"), List.copyOf(climbed));
		task.open();
		Await.until("the lost thread to come back", engine.engine()::isQuiescent);
	}

	@Test
	public void aStepThatComesTooLateDoesNotHitTheLanesNextTask() throws Exception {
		Gate late = new Gate("the step");
		Gate second = new Gate("the second task");
		// Stands for a timer that is held up between its look at the task and its step.
		Object first = new Object() {
			@Override
			public String toString() {
				boolean isLastStep = StackWalker.getInstance()
						.walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("abandon")));
				if (isLastStep && !late.isOpen()) {
					late.open();
					second.awaitArrivals(1);
				}
				return "first";
			}
		};
		Operation<MultiResult<String>> operation = engine.start(op -> op.awaitAll(MultiTask.of(List.of(first, "second", "third"),
				(item, progress) -> {
					if (item == first) {
						Await.until("the step", late::isOpen);
						Thread.interrupted();
					} else if (item.equals("second")) {
						second.pass();
					}
					return item.toString();
				}).maxWorkers(1).each(task -> task.timeout(TIMEOUT))));
		Await.until("the time-out to be set", () -> engine.time.alarms() >= 1);
		Thread timer = new Thread(() -> engine.time.advance(TIMEOUT.plus(TO_INTERRUPT).plus(TO_ABANDON)), "timer");
		timer.start();
		second.awaitArrivals(1);
		timer.join();
		second.open();
		MultiResult<String> result = Await.value(operation);
		assertEquals(List.of("second", "third"), result.values());
		assertEquals(1, result.failures().size());
	}

	@Test
	public void aTimeoutIsToldFromItsFirstStep() {
		Gate task = new Gate("the task");
		Queue<String> climbed = new ConcurrentLinkedQueue<>();
		engine.engine().addListener(noting(climbed));
		Operation<?> operation = engine.start(op -> op.await(Task.of("Logo", progress -> {
			task.pass();
			return null;
		}).timeout(TIMEOUT)));
		task.awaitArrivals(1);
		engine.time.advance(TIMEOUT.plus(TO_INTERRUPT));
		Await.failure(operation);
		assertEquals(List.of("REQUESTED Logo", "INTERRUPTED Logo"), List.copyOf(climbed));
	}

	@Test
	public void theFlagIsUpWhenAListenerHearsOfIt() {
		AtomicBoolean seen = new AtomicBoolean();
		AtomicBoolean woken = new AtomicBoolean();
		Operation<?> operation = engine.start(op -> {
			try {
				op.sleep(Duration.ofDays(1));
			} finally {
				woken.set(true);
			}
			return null;
		});
		Await.until("the sleep", () -> engine.time.alarms() == 1);
		engine.engine().addListener(new EngineListener() {
			@Override
			public void climbed(Operation<?> climbing, CancelStep step, String work) {
				Await.until("the routine to wake while a listener takes its time", woken::get);
				seen.set(true);
			}
		});
		operation.cancel();
		assertTrue(seen.get());
		Await.end(operation);
	}

	@Test
	public void aNameThatCannotBeMadeKeepsNoLadderFromClimbing() {
		Object nasty = new Object() {
			@Override
			public String toString() {
				throw new IllegalStateException("no name");
			}
		};
		Gate task = new Gate("the task");
		WatchedRoutine<?> routine = new WatchedRoutine<>(op -> op.await(MultiTask.of(List.of(nasty), (item, progress) -> {
			task.passStubbornly();
			return null;
		})));
		Operation<?> operation = engine.start(routine);
		task.awaitArrivals(1);
		operation.cancel();
		routine.awaitEnd();
		engine.time.advance(TO_INTERRUPT.plus(TO_ABANDON));
		assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
		assertEquals(nasty.getClass().getName(), engine.engine().abandoned().getFirst().work());
		task.open();
		Await.until("the lost thread to come back", engine.engine()::isQuiescent);
		IOException own = new IOException("its own");
		assertSame(own, engine.failure(op -> op.await(MultiTask.of(List.of(nasty), (item, progress) -> {
			throw own;
		}))));
	}

	@Test
	public void aTimeoutOfNothingIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Task.of("task", progress -> 1).timeout(Duration.ZERO));
		assertThrows(IllegalArgumentException.class, () -> Task.of("task", progress -> 1).weight(-1));
	}
}
