// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Operation;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.WatchedRoutine;
import org.fermata.testing.WorkersContract;
import org.junit.After;
import org.junit.Test;

/** An interrupt hits the work it was meant for, and never what its thread does next. */
public final class ReusedThreadsTest extends WorkersContract {

	private static final int TRIES = 2_000;

	private final ReusedThreadWorkers workers = new ReusedThreadWorkers(4);

	@Override
	protected Workers workers() {
		return workers;
	}

	@After
	public void endThreads() {
		workers.close();
	}

	@Test
	public void anInterruptThatATaskLeavesBehindIsNotForTheNextTaskOfItsLane() {
		AtomicBoolean leaked = new AtomicBoolean();
		List<Integer> results = engine.value(op -> op.await(
				MultiTask.of(IntStream.range(0, 100).boxed(), (item, progress) -> {
					leaked.compareAndSet(false, Thread.interrupted());
					Thread.currentThread().interrupt();
					return item;
				}).maxWorkers(1)));
		assertEquals(100, results.size());
		assertFalse(leaked.get());
		assertEquals(0, workers.leaked());
	}

	@Test
	public void aTaskThatThrowsInterruptedWithTheFlagUpDoesNotEndItsLane() {
		List<Integer> results = engine.value(op -> op.await(
				MultiTask.of(IntStream.range(0, 10).boxed(), (item, progress) -> {
					if (item < 9) {
						Thread.currentThread().interrupt();
						throw new InterruptedException();
					}
					return item;
				}).maxWorkers(1).skipErrors()));
		assertEquals(List.of(9), results);
	}

	@Test
	public void theLaddersInterruptNeverLeaksHoweverCloseToTheEndItComes() {
		Duration grace = Duration.ofMillis(1);
		AtomicBoolean leaked = new AtomicBoolean();
		for (int i = 0; i < TRIES; i++) {
			Gate task = new Gate("the task");
			var routine = new WatchedRoutine<>(op -> op.await(Task.of("ends about now", progress -> {
				leaked.compareAndSet(false, Thread.interrupted());
				task.pass();
				return null;
			})));
			Operation<?> operation = engine.start(routine);
			task.awaitArrivals(1);
			operation.cancel();
			routine.awaitEnd();
			Thread opener = Thread.ofVirtual().start(task::open);
			engine.time.advance(Graces.DEFAULT.beforeInterrupt().plus(grace));
			Await.end(operation);
			Await.until("the opener", () -> !opener.isAlive());
		}
		Await.until("all to be over", () -> engine.engine().isQuiescent());
		assertFalse("A task found an interrupt that was not its own", leaked.get());
		assertEquals(0, workers.leaked());
	}

	@Test
	public void aLaneDoesNotReturnWhileItsInterruptIsOnTheWay() {
		Gate task = new Gate("the task");
		AtomicBoolean bodyEnded = new AtomicBoolean();
		Queue<String> happened = new ConcurrentLinkedQueue<>();
		/** Is interrupted just after its task has ended. */
		final class Worker extends Thread {
			Worker(Runnable lane) {
				super(() -> {
					lane.run();
					happened.add("returned " + Thread.interrupted());
				});
			}

			@Override
			public void interrupt() {
				task.open();
				Await.until("the end of the body", bodyEnded::get);
				for (int i = 0; i < TRIES; i++) {
					Thread.yield(); // time for the lane to return, if it would
				}
				super.interrupt();
				happened.add("interrupted");
			}
		}
		TestEngine its = new TestEngine(builder -> builder.workers(new Workers() {
			@Override
			public void start(String name, Runnable lane) {
				new Worker(lane).start();
			}

			@Override
			public int limit() {
				return 1;
			}
		}));
		its.run(() -> {
			var routine = new WatchedRoutine<>(op -> op.await(Task.of("ends about now", progress -> {
				task.pass();
				bodyEnded.set(true);
				return null;
			})));
			Operation<?> operation = its.start(routine);
			task.awaitArrivals(1);
			operation.cancel();
			routine.awaitEnd();
			its.time.advance(Graces.DEFAULT.beforeInterrupt());
			Await.until("both", () -> happened.size() == 2);
		});
		assertEquals(List.of("interrupted", "returned false"), List.copyOf(happened));
	}

	@Test
	public void workThatWasGivenUpLeavesNoInterruptBehindWhenItEndsAtLast() {
		Gate task = new Gate("the task");
		var routine = new WatchedRoutine<>(op -> op.await(Task.of("stubborn", progress -> {
			task.passStubbornly();
			return null;
		})));
		Operation<?> operation = engine.start(routine);
		task.awaitArrivals(1);
		operation.cancel();
		routine.awaitEnd();
		engine.time.advance(Graces.DEFAULT.beforeInterrupt());
		Await.until("the interrupt", () -> task.interrupts() > 0);
		engine.time.advance(Graces.DEFAULT.beforeAbandon());
		Await.end(operation);
		task.open();
		Await.until("the list to be empty", () -> engine.engine().abandoned().isEmpty());
		assertTrue("Its thread works on", engine.value(op -> op.await(
				Task.of("next", progress -> !Thread.currentThread().isInterrupted()))));
		assertEquals(0, workers.leaked());
	}
}
