// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.cancel.Graces;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Held;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.fermata.testing.WatchedRoutine;
import org.junit.Rule;
import org.junit.Test;

/** What comes at the narrowest of times. */
public final class NarrowTimesTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();

	@Test
	public void closingWithoutPatienceWhileSomethingIsBeingStarted() {
		Gate listener = new Gate("the listener");
		Engine engine = Engine.builder().build();
		engine.addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				listener.passStubbornly();
			}
		});
		Thread starter = Thread.ofVirtual().start(() -> engine.start("held", op -> 1));
		listener.awaitArrivals(1);
		try {
			engine.close(Duration.ofMillis(1));
		} finally {
			listener.open();
		}
		Await.until("starter", () -> !starter.isAlive());
	}

	@Test
	public void aLaneThatMovesWhileItsOperationIsCancelledIsWithdrawn() {
		TestEngine engine = new TestEngine();
		Workers never = new Workers() {
			@Override
			public void start(String name, Runnable lane) {
			}

			@Override
			public int limit() {
				return 1;
			}
		};
		Gate pulling = new Gate("the source");
		engine.run(() -> {
			Iterator<Task<Integer>> source = List.of(Task.<Integer>of("moved", progress -> 1).on(never)).iterator();
			WatchedRoutine<Object> routine = new WatchedRoutine<>(op -> op.await(MultiTask.of(() -> new Iterator<Task<Integer>>() {
				@Override
				public boolean hasNext() {
					return source.hasNext();
				}

				@Override
				public Task<Integer> next() {
					pulling.passStubbornly();
					return source.next();
				}
			})));
			Operation<?> operation = engine.start(routine);
			pulling.awaitArrivals(1);
			operation.cancel();
			routine.awaitEnd();
			pulling.open();
			assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		});
	}

	/** Its text takes its time. */
	private static final class Item {
		private final int number;
		private final Gate asked;

		Item(int number, Gate asked) {
			this.number = number;
			this.asked = asked;
		}

		@Override
		public String toString() {
			if (number == 0 && Thread.currentThread().getName().equals("timer")) {
				asked.passStubbornly();
			}
			return "item " + number;
		}
	}

	@Test
	public void aTaskThatEndsWhileItIsGivenUpCountsOnceAndTheNextOneKeepsItsLane() {
		TestEngine engine = new TestEngine();
		Gate asked = new Gate("the name");
		Gate first = new Gate("first");
		Gate second = new Gate("second");
		engine.run(() -> {
			Operation<MultiResult<Integer>> operation = engine.start(op -> op.awaitAll(MultiTask.of(
					List.of(new Item(0, asked), new Item(1, asked)), (item, progress) -> {
						(item.number == 0 ? first : second).passStubbornly();
						return item.number;
					}).maxWorkers(1).each(task -> task.timeout(Duration.ofDays(1)).uninterruptible())));
			first.awaitArrivals(1);
			Thread timer = Thread.ofPlatform().name("timer").start(() -> {
				engine.time.advance(Duration.ofDays(1));
				engine.time.advance(Graces.DEFAULT.beforeInterrupt());
				engine.time.advance(Graces.DEFAULT.beforeAbandon());
			});
			asked.awaitArrivals(1);
			first.open();
			second.awaitArrivals(1);
			asked.open();
			Await.until("the timer", () -> !timer.isAlive());
			second.open();
			MultiResult<Integer> result = Await.value(operation);
			assertEquals("Each is a value or a failure, and not both", 2, result.values().size() + result.failures().size());
			Set<Integer> indexes = new TreeSet<>(result.values());
			result.failures().forEach(failure -> indexes.add(failure.index()));
			assertEquals(Set.of(0, 1), indexes);
		});
	}

	@Test
	public void aCancelIsNoTimeoutOfAQuestion() {
		TestEngine engine = new TestEngine();
		Gate presenter = new Gate("the presenter");
		AtomicReference<Thread> routine = new AtomicReference<>();
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		engine.run(() -> {
			engine.engine().addPresenter((operation, prompt) -> presenter.passStubbornly());
			engine.engine().addListener(new EngineListener() {
				@Override
				public void climbed(Operation<?> operation, CancelStep step, String work) {
					// The question has been taken back, and the routine does not know of the cancel yet.
					presenter.open();
					Await.until("the routine to look", () -> thrown.get() != null
							|| routine.get().getState() == Thread.State.WAITING);
				}
			});
			Operation<?> operation = engine.start(op -> {
				routine.set(Thread.currentThread());
				try {
					return op.ask(Prompt.confirm("Go on?"), Duration.ofDays(1));
				} catch (Throwable failure) {
					thrown.set(failure);
					throw failure;
				}
			});
			presenter.awaitArrivals(1);
			operation.cancel();
			assertTrue(Await.end(operation) instanceof Outcome.Stopped);
			assertTrue(thrown.get() + "", thrown.get() instanceof OperationCancelledException);
		});
	}

	@Test
	public void anInterruptWhileALockIsGivenBackDoesNotLeaveItsHolderWithout() {
		TestEngine engine = new TestEngine();
		engine.run(() -> {
			AtomicReference<Thread> first = new AtomicReference<>();
			AtomicInteger inside = new AtomicInteger();
			AtomicBoolean both = new AtomicBoolean();
			Gate second = new Gate("the second");
			Operation<?> one = engine.start(op -> {
				try (Held held = op.lock("model").releaseWhileAwaiting()) {
					first.set(Thread.currentThread());
					assertThrows(InterruptedException.class, () -> op.sleep(Duration.ofDays(1)));
					both.set(inside.get() > 0);
				}
				return null;
			});
			Await.until("the first to wait", () -> first.get() != null && engine.time.alarms() == 1);
			Operation<?> two = engine.start(op -> {
				try (Held held = op.lock("model")) {
					inside.incrementAndGet();
					second.passStubbornly();
					inside.decrementAndGet();
				}
				return null;
			});
			second.awaitArrivals(1);
			first.get().interrupt();
			Await.until("the interrupt to be noticed", () -> !first.get().isInterrupted());
			Await.until("the first to wait for the lock, or to go on without",
					() -> one.state().isTerminal() || first.get().getState() == Thread.State.WAITING);
			second.open();
			Await.value(two);
			Await.value(one);
			assertFalse("Both were inside", both.get());
		});
	}
}
