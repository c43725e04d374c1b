// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.cancel.Graces;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.fermata.testing.WatchedRoutine;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Operations that routines start. */
public final class ChildOperationsTest {

	private static final Duration TO_INTERRUPT = Duration.ofMillis(300);
	private static final Duration TO_ABANDON = Duration.ofSeconds(5);

	private final TestEngine engine = new TestEngine(
			builder -> builder.graces(new Graces(TO_INTERRUPT, TO_ABANDON)));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void aChildsValueCanBeAwaited() {
		assertEquals(42, (int) engine.value(op -> {
			Operation<Integer> child = op.start("child", its -> 42);
			assertEquals(Optional.of("operation"), child.parent().map(Operation::name));
			return op.await(child);
		}));
	}

	@Test
	public void aChildsFailureIsItsOwnUnlessItIsAwaited() {
		IOException failure = new IOException("of the child");
		Operation<String> operation = engine.start(op -> {
			op.start("child", its -> {
				throw failure;
			});
			return "done";
		});
		assertEquals("done", Await.value(operation));
		assertSame(failure, engine.failure(op -> op.await(op.start("child", its -> {
			throw failure;
		}))));
		assertTrue(failure.getSuppressed()[0] instanceof AwaitedHere);
	}

	@Test
	public void anOperationEndsOnlyAfterItsChildren() {
		Gate child = new Gate("the child");
		AtomicBoolean returned = new AtomicBoolean();
		Operation<?> operation = engine.start(op -> {
			op.start("child", its -> {
				child.pass();
				return null;
			});
			returned.set(true);
			return null;
		});
		child.awaitArrivals(1);
		Await.until("the routine to return", returned::get);
		assertSame(OperationState.RUNNING, operation.state());
		child.open();
		Await.value(operation);
	}

	@Test
	public void aCancelReachesChildrenOfChildrenAndEndsAllOfThem() {
		Queue<Operation<?>> started = new ConcurrentLinkedQueue<>();
		Operation<?> operation = engine.start(op -> {
			started.add(op.start("child", its -> {
				started.add(its.start("grandchild", theirs -> {
					theirs.sleep(Duration.ofDays(1));
					return null;
				}));
				its.sleep(Duration.ofDays(1));
				return null;
			}));
			op.sleep(Duration.ofDays(1));
			return null;
		});
		Await.until("all to sleep", () -> started.size() == 2 && engine.time.alarms() == 3);
		operation.cancel();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		started.forEach(each -> assertSame(OperationState.STOPPED, each.state()));
	}

	@Test
	public void aChildThatIsCancelledAloneLeavesItsParentRunning() {
		AtomicReference<Operation<?>> child = new AtomicReference<>();
		Operation<String> operation = engine.start(op -> {
			child.set(op.start("child", its -> {
				its.sleep(Duration.ofDays(1));
				return null;
			}));
			assertThrows(CancellationException.class, () -> op.await(child.get()));
			return "goes on";
		});
		Await.until("the child", () -> child.get() != null && engine.time.alarms() == 1);
		child.get().cancel();
		assertEquals("goes on", Await.value(operation));
	}

	@Test
	public void aChildThatWouldNotStopMakesItsParentAbandonedToo() {
		Gate stubborn = new Gate("the child");
		WatchedRoutine<?> parent = new WatchedRoutine<>(op -> op.await(op.start("child", its -> {
			stubborn.passStubbornly();
			return null;
		})));
		Operation<?> operation = engine.start(parent);
		stubborn.awaitArrivals(1);
		operation.cancel();
		parent.awaitEnd();
		engine.time.advance(TO_INTERRUPT.plus(TO_ABANDON));
		assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
		stubborn.open();
		Await.until("the lost thread to come back", engine.engine()::isQuiescent);
	}

	@Test
	public void twoOperationsEndInTheOrderOfTheirOwnWork() {
		Gate first = new Gate("the first");
		Operation<String> one = engine.start(op -> op.await(Task.of("one", progress -> {
			first.pass();
			return "one";
		})));
		first.awaitArrivals(1);
		Operation<String> two = engine.start(op -> op.await(Task.of("two", progress -> "two")));
		assertEquals("two", Await.value(two));
		assertSame(OperationState.RUNNING, one.state());
		first.open();
		assertEquals("one", Await.value(one));
	}

	@Test
	public void anyOperationCanBeAwaitedFromARoutine() {
		Operation<String> other = engine.start(op -> "other");
		assertEquals("other", engine.value(op -> op.await(other)));
	}

	@Test
	public void snapshotsSayWhatIsAtThatMoment() {
		Gate gate = new Gate("the routine");
		Operation<?> operation = engine.engine().start("Check", op -> {
			op.subject("~/photos");
			op.start("child", its -> {
				its.summary("done");
				return null;
			});
			gate.pass();
			return op.ask(Prompt.slider("Threshold", 0, 9));
		});
		gate.awaitArrivals(1);
		OperationSnapshot running = operation.snapshot();
		assertEquals("Check ~/photos RUNNING", running.name() + " " + running.subject() + " " + running.state());
		assertEquals(Optional.empty(), running.question());
		gate.open();
		Await.until("the question", () -> operation.prompt().isPresent());
		assertEquals(Optional.of("Threshold"), operation.snapshot().question());
		assertSame("Immutable", OperationState.RUNNING, running.state());
		Await.until("the child's end", () -> engine.engine().operations().getLast().state().isTerminal());
		EngineSnapshot all = engine.engine().snapshot();
		assertEquals(Optional.of(operation.id()), all.operations().getLast().parent());
		assertEquals("done", all.operations().getLast().summary());
		operation.cancel();
		Await.end(operation);
		assertEquals(Optional.of(CancelStep.REQUESTED), operation.snapshot().cancelStep());
	}
}
