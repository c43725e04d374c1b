// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.ManualTime;
import org.fermata.testing.ManualUiThread;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

public final class EngineCloseTest {

	private static final int MANY = 1_000;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	@Test
	public void closingCancelsAThousandRunningOperationsAndTheirTasks() {
		Engine engine = Engine.builder().build();
		Gate tasks = new Gate("the tasks");
		List<Operation<Object>> operations = IntStream.range(0, MANY)
				.mapToObj(i -> engine.start("operation " + i, op -> op.await(Task.of("task", progress -> {
					tasks.pass();
					return null;
				})))).toList();
		tasks.awaitArrivals(MANY);
		TestEngine.close(engine); // by the interrupt
		operations.forEach(operation -> assertSame(OperationState.STOPPED, operation.state()));
		assertTrue(engine.isQuiescent());
	}

	@Test
	public void closingLeavesNoThreadBehind() {
		Queue<Thread> threads = new ConcurrentLinkedQueue<>();
		Engine engine = Engine.builder().build();
		Await.value(engine.start("operation", op -> {
			threads.add(Thread.currentThread());
			threads.add(op.await(Task.of("task", progress -> Thread.currentThread())));
			threads.add(op.uiGet(Thread::currentThread));
			engine.time().after(Duration.ZERO, () -> threads.add(Thread.currentThread()));
			op.sleep(Duration.ofNanos(1));
			return null;
		}));
		Await.until("the alarm", () -> threads.size() == 4);
		TestEngine.close(engine);
		Await.until("the threads to end", () -> threads.stream().noneMatch(Thread::isAlive));
	}

	@Test
	public void closingIsBoundedAndGivesUpWhatWillNotStop() throws InterruptedException {
		Engine engine = Engine.builder().time(new ManualTime()).build();
		Gate task = new Gate("the task");
		Gate routine = new Gate("the routine");
		Operation<?> stubbornTask = engine.start("one", op -> op.await(Task.of("stubborn task", progress -> {
			task.passStubbornly();
			return null;
		})));
		Operation<?> stubbornRoutine = engine.start("two", op -> {
			routine.passStubbornly();
			return null;
		});
		task.awaitArrivals(1);
		routine.awaitArrivals(1);
		assertFalse(engine.close(Duration.ofMillis(20)));
		// Nobody waits for them for ever, and they are told by name.
		assertTrue(stubbornTask.await() instanceof Outcome.Abandoned);
		assertTrue(stubbornRoutine.await() instanceof Outcome.Abandoned);
		assertEquals(List.of("stubborn task", "two"),
				engine.abandoned().stream().map(AbandonedWork::work).sorted().toList());
		assertFalse(engine.isQuiescent());
		task.open();
		routine.open();
		Await.until("the list to be empty", engine::isQuiescent);
		assertSame(OperationState.ABANDONED, stubbornRoutine.state());
	}

	@Test
	public void aClosedEngineStartsNothing() {
		Engine engine = Engine.builder().build();
		TestEngine.close(engine);
		RejectedExecutionException refused = assertThrows(RejectedExecutionException.class,
				() -> engine.start("too late", op -> 1));
		assertTrue(refused.getMessage().contains("too late"));
		assertEquals(List.of(), engine.operations());
		engine.close();
	}

	@Test
	public void startAgainstCloseEitherRefusesOrEndsWhatItStarted() {
		for (int i = 0; i < 100; i++) {
			Engine engine = Engine.builder().build();
			Queue<Operation<?>> started = new ConcurrentLinkedQueue<>();
			Thread starter = Thread.ofVirtual().start(() -> {
				try {
					for (int n = 0; n < 1_000; n++) {
						started.add(engine.start("operation", op -> {
							op.sleep(Duration.ofDays(1));
							return null;
						}));
					}
				} catch (RejectedExecutionException closed) {
					// this is what ends it
				}
			});
			Await.until("the first", () -> !started.isEmpty());
			TestEngine.close(engine);
			Await.until("the starter", () -> !starter.isAlive());
			started.forEach(operation -> assertTrue(Await.end(operation) instanceof Outcome.Stopped));
			assertTrue(engine.isQuiescent());
		}
	}

	@Test
	public void anEngineMayBeClosedOnTheUiThreadWhileARoutineWaitsForIt() {
		ManualUiThread ui = new ManualUiThread();
		Engine engine = Engine.builder().ui(ui).build();
		AtomicBoolean ran = new AtomicBoolean();
		Operation<?> operation = engine.start("hops", op -> {
			op.ui(() -> ran.set(true));
			return null;
		});
		Await.until("the hop", () -> ui.queued() == 1);
		ui.asUi(() -> TestEngine.close(engine));
		assertSame(OperationState.STOPPED, operation.state());
		ui.pumpAll();
		assertFalse("Nothing of it runs after the cancel", ran.get());
		assertEquals("The toolkit does not know the engine any more", 0, ui.closeActions());
	}

	@Test
	public void aToolkitThatClosesCancelsEverythingAndNothingIsStartedAfterwards() {
		ManualUiThread ui = new ManualUiThread();
		try (Engine engine = Engine.builder().ui(ui).build()) {
			AtomicBoolean ran = new AtomicBoolean();
			Operation<?> operation = engine.start("hops", op -> {
				op.ui(() -> ran.set(true));
				return null;
			});
			Await.until("the hop", () -> ui.queued() == 1);
			ui.close();
			assertTrue(Await.end(operation) instanceof Outcome.Stopped);
			assertFalse("A display runs what was queued, and nothing of ours may run", ran.get());
			assertThrows(RejectedExecutionException.class, () -> engine.start("too late", op -> 1));
		}
	}

	@Test
	public void anInterruptEndsThePatienceOfTheCloserAndIsKept() {
		Engine engine = Engine.builder().time(new ManualTime()).build();
		Gate routine = new Gate("the routine");
		engine.start("stubborn", op -> {
			routine.passStubbornly();
			return null;
		});
		routine.awaitArrivals(1);
		Thread.currentThread().interrupt();
		assertFalse(engine.close(Await.DEADLINE));
		assertTrue(Thread.interrupted());
		routine.open();
		Await.until("the end of all", engine::isQuiescent);
	}
}
