// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.fermata.core.Registration;
import org.fermata.core.cancel.Graces;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class ScopeTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private Operation<?> waiting() {
		return engine.start(op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
	}

	@Test
	public void closingAScopeCancelsWhatIsTiedToItAndNothingElse() {
		Scope scope = new Scope("widget");
		Operation<?> tied = waiting().tiedTo(scope);
		Operation<?> other = waiting();
		scope.close();
		assertTrue(Await.end(tied) instanceof Outcome.Stopped);
		assertSame(OperationState.RUNNING, other.state());
	}

	@Test
	public void closingAScopeClosesThoseWithinItAndNotTheOneAround() {
		Scope window = new Scope("window");
		Scope part = window.child("part");
		Scope widget = part.child("widget");
		Operation<?> tied = waiting().tiedTo(widget);
		part.close();
		assertTrue(widget.isClosed());
		assertFalse(window.isClosed());
		assertTrue(Await.end(tied) instanceof Outcome.Stopped);
	}

	@Test
	public void whatIsTiedToSeveralScopesEndsWithTheFirstOfThem() {
		Scope one = new Scope("one");
		Scope two = new Scope("two");
		Operation<?> tied = waiting().tiedTo(one).tiedTo(two);
		two.close();
		assertTrue(Await.end(tied) instanceof Outcome.Stopped);
	}

	@Test
	public void tyingToAClosedScopeCancelsAtOnce() {
		Scope scope = new Scope("widget");
		scope.close();
		assertTrue(Await.end(waiting().tiedTo(scope)) instanceof Outcome.Stopped);
		assertTrue("A scope within a closed one is closed", scope.child("late").isClosed());
	}

	@Test
	public void actionsOfTheEndRunOnceInOrderOnTheClosingThread() {
		Scope scope = new Scope("widget");
		List<String> ran = new ArrayList<>();
		scope.onClose(() -> ran.add("first " + scope.isClosed()));
		scope.onClose(() -> ran.add("taken back")).close();
		scope.onClose(() -> ran.add("last"));
		scope.close();
		scope.close();
		assertEquals(List.of("first true", "last"), ran);
		Registration late = scope.onClose(() -> ran.add("late"));
		assertEquals(List.of("first true", "last", "late"), ran);
		late.close();
	}

	@Test
	public void anActionThatThrowsKeepsNobodyFromHearingOfTheEnd() {
		Scope scope = new Scope("widget");
		Scope child = scope.child("within");
		IllegalStateException thrown = new IllegalStateException("first");
		scope.onClose(() -> {
			throw thrown;
		});
		scope.onClose(() -> {
			throw new AssertionError("second");
		});
		Operation<?> tied = waiting().tiedTo(scope);
		Scope last = scope.child("last");
		assertSame(thrown, assertThrows(IllegalStateException.class, scope::close));
		assertEquals("second", thrown.getSuppressed()[0].getMessage());
		assertTrue(child.isClosed() && last.isClosed());
		assertTrue(Await.end(tied) instanceof Outcome.Stopped);
	}

	@Test
	public void whenAScopeIsClosedNothingOfItRunsAnyMore() {
		for (int i = 0; i < 200; i++) {
			AtomicBoolean running = new AtomicBoolean();
			Gate begun = new Gate("the task");
			Operation<?> tied;
			try (Scope scope = new Scope("block"); Scope within = scope.child("within")) {
				tied = engine.start(op -> op.await(Task.of("task", progress -> {
					running.set(true);
					begun.open();
					Await.until("the cancel", progress::isCancelled);
					running.set(false);
					return null;
				}))).tiedTo(within);
				Await.until("the task", begun::isOpen);
			}
			assertFalse(running.get());
			assertSame(OperationState.STOPPED, tied.state());
		}
	}

	@Test
	public void whatWouldNotStopIsListedWhenTheScopeIsClosed() {
		Scope scope = new Scope("block");
		Gate stubborn = new Gate("the task");
		TestEngine its = new TestEngine(builder -> builder.graces(new Graces(Duration.ZERO, Duration.ZERO)));
		its.run(() -> {
			its.start(op -> op.await(Task.of("Logo", progress -> {
				stubborn.passStubbornly();
				return null;
			}))).tiedTo(scope);
			stubborn.awaitArrivals(1);
			AtomicBoolean closed = new AtomicBoolean();
			Thread closing = Thread.startVirtualThread(() -> {
				scope.close();
				closed.set(true);
			});
			Await.until("the close", () -> {
				its.time.advance(Duration.ofMillis(1)); // however often the ladder sets its alarms
				return closed.get();
			});
			// The routine itself is listed for a moment too, if time moved faster than it could leave.
			Await.until("Logo to be listed", () -> its.engine().abandoned().stream().map(AbandonedWork::work).toList()
					.equals(List.of("Logo")));
			stubborn.open();
			Await.until("the closing thread", () -> !closing.isAlive());
			Await.until("the lost thread", its.engine()::isQuiescent);
		});
	}

	@Test
	public void whatIsStartedAgainIsTiedAgain() {
		Scope scope = new Scope("widget");
		AtomicBoolean began = new AtomicBoolean();
		Operation<Integer> first = engine.start(op -> {
			began.set(true);
			return 1;
		}).tiedTo(scope);
		Await.value(first);
		assertEquals(Integer.valueOf(1), Await.value(first.startAgain()));
		scope.close();
		began.set(false);
		assertTrue(Await.end(first.startAgain()) instanceof Outcome.Stopped);
		assertFalse(began.get());
	}

	@Test
	public void onTheUiThreadACloseDoesNotWait() {
		Scope scope = new Scope("widget");
		Gate task = new Gate("the task");
		Operation<?> tied = engine.start(op -> op.await(Task.of("task", progress -> {
			task.pass();
			return null;
		}))).tiedTo(scope);
		task.awaitArrivals(1);
		engine.ui.asUi(scope::close);
		assertSame(OperationState.STOPPING, tied.state());
		task.open();
		Await.end(tied);
	}

	@Test
	public void aRoutineThatClosesItsOwnScopeDoesNotWaitForItself() {
		Scope scope = new Scope("block");
		Gate tied = new Gate("the tie");
		Operation<?> operation = engine.start(op -> {
			tied.pass();
			scope.close();
			return null;
		}).tiedTo(scope);
		tied.open();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
	}

	@Test
	public void anEndedOperationIsNotKeptByTheScopesItWasTiedTo() {
		Scope scope = new Scope("a shell that stays open");
		List<WeakReference<Operation<?>>> ended = IntStream.range(0, 20)
				.mapToObj(i -> new WeakReference<Operation<?>>(endedAndForgotten(scope))).toList();
		Await.until("the operations to be collected", () -> {
			System.gc();
			return ended.stream().allMatch(reference -> reference.get() == null);
		});
		assertFalse(scope.isClosed());
	}

	private Operation<?> endedAndForgotten(Scope scope) {
		Operation<Integer> operation = engine.start(op -> 1).tiedTo(scope);
		Await.value(operation);
		Await.until("the engine to forget it", () -> engine.engine().forget(operation));
		return operation;
	}

	@Test
	public void aClosedChildIsNotKeptByItsParent() {
		Scope parent = new Scope("window");
		List<WeakReference<String>> children = IntStream.range(0, 20).mapToObj(i -> {
			String name = "part " + i; // what a parent would keep has its name
			parent.child(name).close();
			return new WeakReference<>(name);
		}).toList();
		Await.until("the scopes to be collected", () -> {
			System.gc();
			return children.stream().allMatch(reference -> reference.get() == null);
		});
		assertFalse(parent.isClosed());
	}
}
