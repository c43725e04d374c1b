// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.Registration;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.AbandonedWork;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Scope;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class CancellingTest {

	private final TestEngine test = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

	private final Queue<String> steps = new ConcurrentLinkedQueue<>();
	private final AtomicInteger tried = new AtomicInteger();

	@Test
	public void aTaskLooksAtItsProgress() throws Exception {
		// guide: heed
		Task<Integer> sieve = Task.of("Primes", progress -> {
			int primes = 0;
			for (int n = 2;; n++) {
				progress.checkCancelled(); // leaves with an OperationCancelledException: let it pass
				primes += isPrime(n) ? 1 : 0;
			}
		});
		// end
		Operation<Integer> operation = test.start(op -> op.await(sieve));
		Await.until("the first numbers", () -> tried.get() > 10);
		// guide: cancel-await
		boolean ended = operation.cancelAndAwait(Duration.ofSeconds(10)); // cancel() does not wait
		// end
		assertTrue(ended);
		assertEquals(new Outcome.Stopped<Integer>(), operation.outcome().orElseThrow());
	}

	private boolean isPrime(int n) {
		tried.incrementAndGet();
		for (int d = 2; d * d <= n; d++) {
			if (n % d == 0) {
				return false;
			}
		}
		return true;
	}

	@Test
	public void theLadderCanBeWatched() {
		Engine engine = test.engine();
		// guide: climbed
		Registration watching = engine.addListener(new EngineListener() {
			@Override
			public void climbed(Operation<?> operation, CancelStep step, String work) {
				steps.add(step + " " + work);
			}
		});
		// end
		Gate gate = new Gate("the stubborn task");
		Operation<?> operation = engine.start("Import", op -> op.await(Task.of("Parse", progress -> {
			gate.passStubbornly();
			return null;
		})));
		gate.awaitArrivals(1);
		operation.cancel();
		climbUntil("the interrupt", "INTERRUPTED Parse");
		climbUntil("the end", "ABANDONED Parse");
		assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
		// guide: abandoned
		for (AbandonedWork lost : engine.abandoned()) {
			report(lost.operation() + ": " + lost.work() + " has not stopped for " + lost.age() + " and is in "
					+ lost.stack().getFirst());
		}
		// end
		assertEquals("Parse", engine.abandoned().getFirst().work());
		gate.open();
		Await.until("the task to come back", () -> engine.abandoned().isEmpty());
		assertEquals("REQUESTED Import", steps.peek());
		watching.close();
	}

	private void report(String lost) {
		steps.add(lost);
	}

	private void climbUntil(String what, String step) {
		Await.until(what, () -> {
			test.time.advance(Duration.ofMillis(100));
			return steps.contains(step);
		});
	}

	@Test
	public void anEngineHasGraces() {
		// guide: engine-graces
		Engine engine = Engine.builder()
				.graces(new Graces(Duration.ofSeconds(1), Duration.ofSeconds(20))) // to the interrupt, to giving up
				.build();
		// end
		Operation<?> operation = engine.start("Sleeps", op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
		operation.cancel();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		TestEngine.close(engine);
	}

	@Test
	public void aScopeCancelsWhatIsTiedToIt() {
		Engine engine = test.engine();
		// guide: scope
		Scope editor = new Scope("editor");
		Operation<?> outline = engine.start("Outline", op -> {
			op.sleep(Duration.ofMinutes(5));
			return null;
		}).tiedTo(editor);
		editor.close(); // cancels it, and waits until it has ended
		// end
		assertTrue(outline.state().isTerminal());
	}

	@Test
	public void aBlockThatEndsLeavesNothingRunning() {
		Engine engine = test.engine();
		// guide: scope-block
		try (Scope both = engine.scope().child("comparison")) {
			Operation<String> left = engine.start("Left", op -> "left").tiedTo(both);
			Operation<String> right = engine.start("Right", op -> "right").tiedTo(both);
			compare(left, right);
		}
		// end
		assertEquals(List.of("left right"), List.copyOf(steps));
		assertTrue(engine.isQuiescent());
	}

	private void compare(Operation<String> left, Operation<String> right) {
		steps.add(Await.value(left) + " " + Await.value(right));
	}

	@Test
	public void aRoutineStartsOperations() {
		Engine engine = test.engine();
		// guide: child
		Operation<String> release = engine.start("Release", op -> {
			Operation<String> build = op.start("Build", inner -> inner.await(Task.of("Compile", progress -> "jar")));
			Operation<String> notes = op.start("Notes", inner -> inner.await(Task.of("Write", progress -> "notes")));
			return op.await(build) + " and " + op.await(notes);
		});
		// end
		assertEquals("jar and notes", Await.value(release));
	}

	@Test
	public void aStoppedChildIsACancellationAndNotAFailureOfItsParent() {
		Operation<String> operation = test.start(op -> {
			Operation<Void> inner = op.start("Inner", child -> {
				child.sleep(Duration.ofDays(1));
				return null;
			});
			inner.cancel();
			try {
				op.await(inner);
				return "done";
			} catch (CancellationException stopped) {
				return "stopped";
			}
		});
		assertEquals("stopped", Await.value(operation));
		assertFalse(operation.cancelStep().isPresent());
	}
}
