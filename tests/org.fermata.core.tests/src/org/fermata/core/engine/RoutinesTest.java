// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.NoThreadException;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** The threads that routines run on. */
public final class RoutinesTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void routinesThatComputeKeepNoOtherFromGoingOn() {
		Operation<Integer> asking = engine.start(op -> op.ask(Prompt.slider("Workers", 0, 10)));
		Await.until("the question", () -> asking.prompt().isPresent());
		AtomicBoolean enough = new AtomicBoolean();
		AtomicInteger computing = new AtomicInteger();
		int processors = Runtime.getRuntime().availableProcessors();
		List<Operation<Object>> busy = IntStream.range(0, 2 * processors).mapToObj(each -> engine.start(op -> {
			computing.incrementAndGet();
			while (!enough.get()) {
				Thread.onSpinWait();
			}
			return null;
		})).toList();
		Await.until("all to compute", () -> computing.get() == busy.size());
		assertEquals("late", engine.value(op -> "late"));
		asking.prompt().orElseThrow().answerSuggestion();
		assertEquals(5, (int) Await.value(asking));
		enough.set(true);
		busy.forEach(Await::value);
	}

	@Test
	public void anInterruptThatARoutineLeavesBehindIsNotForTheNextOnItsThread() {
		for (int i = 0; i < 1_000; i++) {
			engine.value(op -> {
				Thread.currentThread().interrupt();
				return null;
			});
			assertFalse(engine.value(op -> Thread.currentThread().isInterrupted()));
		}
	}

	@Test
	public void theLaddersInterruptHitsTheRoutineItIsMeantForOrNone() {
		for (int i = 0; i < 500; i++) {
			Gate gate = new Gate("the routine");
			Operation<?> stopped = engine.start(op -> {
				gate.pass();
				return null;
			});
			gate.awaitArrivals(1);
			stopped.cancel();
			Thread opener = Thread.startVirtualThread(gate::open);
			engine.time.advance(Duration.ofSeconds(1)); // the interrupt comes with the end
			Operation<Boolean> next = engine.start(op -> Thread.currentThread().isInterrupted());
			assertFalse(Await.value(next));
			Await.end(stopped);
			Await.until("the opener's end", () -> !opener.isAlive());
		}
	}

	@Test
	public void anIdleThreadGoesUnderAnotherName() {
		Thread[] thread = new Thread[1];
		engine.value(op -> thread[0] = Thread.currentThread());
		Await.until("the thread to be idle", () -> thread[0].getName().equals("fermata: idle"));
	}

	@Test
	public void aThreadIsUsedAgainAsItWas() {
		Thread[] threads = new Thread[2];
		OperationContext[] stale = new OperationContext[1];
		ClassLoader before = engine.value(op -> {
			stale[0] = op;
			threads[0] = Thread.currentThread();
			ClassLoader loader = Thread.currentThread().getContextClassLoader();
			Thread.currentThread().setContextClassLoader(null);
			return loader;
		});
		Await.until("the thread to be idle", () -> threads[0].getName().equals("fermata: idle"));
		assertEquals(before, engine.value(op -> {
			threads[1] = Thread.currentThread();
			assertThrows(IllegalStateException.class, () -> stale[0].sleep(Duration.ZERO));
			return Thread.currentThread().getContextClassLoader();
		}));
		assertEquals("Otherwise this shows nothing", threads[0], threads[1]);
	}

	@Test
	public void aRoutineThatClosesItsEngineDoesNotWaitForItself() {
		TestEngine its = new TestEngine();
		its.run(() -> assertTrue(Await.end(its.start(op -> {
			assertTrue(its.engine().close(Duration.ofDays(1)));
			return null;
		})) instanceof Outcome.Stopped));
	}

	@Test
	public void routinesMayRunOnVirtualThreads() {
		TestEngine its = new TestEngine(builder -> builder.routines(Thread::startVirtualThread));
		its.run(() -> assertTrue(its.value(op -> Thread.currentThread().isVirtual())));
	}

	@Test
	public void theThreadsEndWithTheEngine() {
		Thread[] thread = new Thread[1];
		TestEngine its = new TestEngine();
		its.run(() -> its.value(op -> thread[0] = Thread.currentThread()));
		assertNotNull(thread[0]);
		Await.until("the thread's end", () -> !thread[0].isAlive());
	}

	@Test
	public void whereNoThreadIsToBeHadTheOperationFailsInWords() {
		TestEngine its = new TestEngine(builder -> builder.routines(routine -> {
			throw new OutOfMemoryError("unable to create native thread: possibly out of memory");
		}));
		its.run(() -> {
			Throwable failure = its.failure(op -> "never");
			assertEquals(NoThreadException.class, failure.getClass());
			assertEquals("The system has no thread left for \u201coperation\u201d", failure.getMessage());
			assertTrue(its.engine().isQuiescent());
		});
	}

	@Test
	public void threadsThatAreClosedFailTheOperationWithTheirOwnWords() {
		RejectedExecutionException closed = new RejectedExecutionException("closed");
		TestEngine its = new TestEngine(builder -> builder.routines(routine -> {
			throw closed;
		}));
		its.run(() -> assertEquals(closed, its.failure(op -> "never")));
	}
}
