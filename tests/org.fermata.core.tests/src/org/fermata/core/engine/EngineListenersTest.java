// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.Registration;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class EngineListenersTest {

	private static final int MOST_ENDED = 500;

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void startedIsToldOnTheStartingThreadBeforeTheRoutineRuns() {
		Thread starter = Thread.currentThread();
		AtomicBoolean ran = new AtomicBoolean();
		Queue<String> told = new ConcurrentLinkedQueue<>();
		engine.engine().addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				told.add(operation.name() + " " + (Thread.currentThread() == starter) + " " + ran.get());
				assertTrue("It is listed", engine.engine().operations().contains(operation));
			}
		});
		Await.value(engine.engine().start("operation", op -> {
			ran.set(true);
			return null;
		}));
		assertEquals(List.of("operation true false"), List.copyOf(told));
	}

	@Test
	public void aRegistrationClosedTwiceTakesBackItsOwnListenerOnly() {
		AtomicInteger told = new AtomicInteger();
		EngineListener listener = new EngineListener() {
			@Override
			public void ended(Operation<?> operation) {
				told.incrementAndGet();
			}
		};
		Registration first = engine.engine().addListener(listener);
		engine.engine().addListener(listener);
		first.close();
		first.close();
		Await.value(engine.engine().start("operation", op -> null));
		Await.until("the one that is left", () -> told.get() == 1);
	}

	@Test
	public void endedIsToldOnceWithTheOutcomeInPlace() {
		Queue<Outcome<?>> told = new ConcurrentLinkedQueue<>();
		engine.engine().addListener(new EngineListener() {
			@Override
			public void ended(Operation<?> operation) {
				told.add(operation.outcome().orElseThrow());
			}
		});
		Operation<String> operation = engine.start(op -> "value");
		Await.until("the end", () -> !told.isEmpty());
		assertSame(operation.outcome().get(), told.peek());
		assertEquals(1, told.size());
	}

	@Test
	public void aListenerThatThrowsIsReportedAndStopsNobody() {
		AtomicInteger heard = new AtomicInteger();
		engine.engine().addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				throw new NoClassDefFoundError("started");
			}

			@Override
			public void ended(Operation<?> operation) {
				throw new IllegalStateException("ended");
			}
		});
		engine.engine().addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				heard.incrementAndGet();
			}

			@Override
			public void ended(Operation<?> operation) {
				heard.incrementAndGet();
			}
		});
		assertEquals("value", engine.value(op -> "value"));
		Await.until("the other listener", () -> heard.get() == 2);
		assertEquals(List.of("started", "ended"),
				engine.takeFailures().stream().map(Throwable::getMessage).toList());
	}

	@Test
	public void aListenerThatWasTakenBackHearsNothing() {
		AtomicInteger heard = new AtomicInteger();
		Registration registration = engine.engine().addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				heard.incrementAndGet();
			}
		});
		registration.close();
		engine.value(op -> 1);
		assertEquals(0, heard.get());
	}

	@Test
	public void endedOperationsAreKeptButNotWithoutEnd() {
		Gate running = new Gate("the one that runs");
		Operation<?> oldest = engine.start(op -> {
			running.pass();
			return null;
		});
		Operation<?> forgotten = engine.start(op -> null);
		Await.value(forgotten);
		Operation<?> last = null;
		for (int i = 0; i < MOST_ENDED + 50; i++) {
			last = engine.start(op -> null);
			Await.value(last);
		}
		Await.until("the bound", () -> engine.engine().operations().size() <= MOST_ENDED + 1);
		assertTrue("What runs is never dropped", engine.engine().operations().contains(oldest));
		assertTrue(engine.engine().operations().contains(last));
		assertFalse(engine.engine().operations().contains(forgotten));
		running.open();
	}

	@Test
	public void endedOperationsKeepSoManyLinesTogetherAndTheLastAllOfItsOwn() {
		TestEngine its = new TestEngine(builder -> builder.keepLines(100));
		its.run(() -> {
			Operation<?> first = printing(its, 60);
			Operation<?> second = printing(its, 40);
			assertEquals(List.of(first, second), its.engine().operations());
			Operation<?> third = printing(its, 1);
			assertEquals(List.of(second, third), its.engine().operations());
			Operation<?> longest = printing(its, 1_000);
			assertEquals(List.of(longest), its.engine().operations());
			assertEquals(1_000, longest.output().size());
			Operation<?> none = printing(its, 0);
			assertEquals("Nothing but itself is left to be forgotten", List.of(none), its.engine().operations());
		});
	}

	@Test
	public void theOneThatEndedLastIsKeptHoweverEarlyItWasStarted() {
		TestEngine its = new TestEngine(builder -> builder.keepLines(10));
		its.run(() -> {
			Gate gate = new Gate("the first");
			Operation<?> first = its.start(op -> {
				gate.pass();
				print(op, 20);
				return null;
			});
			Operation<?> second = printing(its, 5);
			Queue<Operation<?>> ended = new ConcurrentLinkedQueue<>();
			its.engine().addListener(noting(ended));
			gate.open();
			Await.until("the end", () -> ended.contains(first));
			assertEquals(List.of(first), its.engine().operations());
			assertFalse(its.engine().forget(second));
		});
	}

	@Test
	public void whereOutputIsDiscardedAnOperationKeepsNone() {
		TestEngine its = new TestEngine(Engine.Builder::discardOutput);
		its.run(() -> {
			Operation<?> operation = printing(its, 3);
			assertEquals(0, operation.output().size());
			assertEquals(List.of(), operation.output().from(0));
		});
	}

	private static Operation<?> printing(TestEngine its, int lines) {
		Queue<Operation<?>> ended = new ConcurrentLinkedQueue<>();
		Registration listening = its.engine().addListener(noting(ended));
		Operation<?> operation = its.start(op -> {
			print(op, lines);
			return null;
		});
		Await.until("the end", () -> ended.contains(operation));
		listening.close();
		return operation;
	}

	private static void print(OperationContext op, int lines) {
		for (int i = 0; i < lines; i++) {
			op.print("line " + i);
		}
	}

	private static EngineListener noting(Queue<Operation<?>> ended) {
		return new EngineListener() {
			@Override
			public void ended(Operation<?> operation) {
				ended.add(operation);
			}
		};
	}

	@Test
	public void whatWasForgottenMakesRoom() {
		for (int i = 0; i < 50; i++) {
			Operation<?> operation = engine.start(op -> null);
			Await.value(operation);
			assertTrue(engine.engine().forget(operation));
		}
		for (int i = 0; i < MOST_ENDED; i++) {
			Await.value(engine.start(op -> null));
		}
		assertEquals(MOST_ENDED, engine.engine().operations().size());
	}

	@Test
	public void onlyWhatHasEndedCanBeForgotten() {
		Gate gate = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			gate.pass();
			return null;
		});
		List<Operation<?>> forgotten = new CopyOnWriteArrayList<>();
		engine.engine().addListener(new EngineListener() {
			@Override
			public void forgotten(Operation<?> which) {
				forgotten.add(which);
			}
		});
		assertFalse(engine.engine().forget(operation));
		gate.open();
		Await.value(operation);
		assertEquals(List.of(), forgotten);
		assertTrue(engine.engine().forget(operation));
		assertFalse(engine.engine().forget(operation));
		assertEquals("Who listens is told, once", List.of(operation), forgotten);
		assertEquals(List.of(), engine.engine().operations());
	}

	@Test
	public void startAgainIsANewOperationOfTheSameRoutine() {
		AtomicInteger runs = new AtomicInteger();
		Operation<Integer> first = engine.engine().start("counts", op -> runs.incrementAndGet());
		assertEquals(Integer.valueOf(1), Await.value(first));
		Operation<Integer> second = first.startAgain();
		assertEquals(Integer.valueOf(2), Await.value(second));
		assertEquals("counts", second.name());
		assertNotEquals(first.id(), second.id());
		assertEquals("The first keeps its own", Integer.valueOf(1), Await.value(first));
	}

	@Test
	public void whatAnOperationSaysIsSeenFromOutside() {
		Operation<?> operation = engine.start(op -> {
			op.subject("~/photos");
			op.summary("40 files");
			op.print("a line");
			return null;
		});
		Await.value(operation);
		assertEquals("~/photos", operation.subject());
		assertEquals("40 files", operation.summary());
		assertEquals(List.of("a line"), operation.output().from(0));
	}

	@Test
	public void elapsedStandsStillAfterTheEnd() {
		Gate gate = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			gate.pass();
			return null;
		});
		gate.awaitArrivals(1);
		engine.time.advance(Duration.ofSeconds(3));
		assertEquals(Duration.ofSeconds(3), operation.elapsed());
		gate.open();
		Await.value(operation);
		engine.time.advance(Duration.ofSeconds(3));
		assertEquals(Duration.ofSeconds(3), operation.elapsed());
	}
}
