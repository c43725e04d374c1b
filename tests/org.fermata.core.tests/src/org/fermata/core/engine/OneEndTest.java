// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A cancel and an end that come together have one winner, and the end is told once. */
public final class OneEndTest {

	private static final int ROUNDS = 100;
	private static final int TRIES = 200; // in each round

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void cancelAgainstCompletionHasExactlyOneEnd() {
		race(EnumSet.of(OperationState.DONE, OperationState.STOPPED), op -> "done");
	}

	@Test
	public void cancelAgainstFailureHasExactlyOneEnd() {
		race(EnumSet.of(OperationState.FAILED, OperationState.STOPPED), op -> {
			throw new IOException("failed");
		});
	}

	@Test
	public void cancelAgainstTheEndOfATaskHasExactlyOneEnd() {
		race(EnumSet.of(OperationState.DONE, OperationState.STOPPED),
				op -> op.await(Task.of("task", progress -> "done")));
	}

	private void race(Set<OperationState> possible, Routine<String> routine) {
		Map<Operation<?>, AtomicInteger> ends = new ConcurrentHashMap<>();
		engine.engine().addListener(new EngineListener() {
			@Override
			public void ended(Operation<?> operation) {
				ends.computeIfAbsent(operation, unused -> new AtomicInteger()).incrementAndGet();
			}
		});
		for (int round = 1; round <= ROUNDS; round++) {
			int told = round * TRIES;
			List<Operation<String>> operations = startAndCancel(routine);
			operations.forEach(operation -> checkEnd(operation, possible));
			Await.until("all to be told", () -> ends.size() == told);
		}
		ends.forEach((operation, count) -> assertEquals("Told of the end of " + operation.id(), 1, count.get()));
	}

	private List<Operation<String>> startAndCancel(Routine<String> routine) {
		List<Operation<String>> operations = new ArrayList<>();
		for (int i = 0; i < TRIES; i++) {
			Operation<String> operation = engine.start(routine);
			// Now at once, now a little later, so that each side wins now and then.
			for (int spin = i % 64; spin > 0; spin--) {
				Thread.onSpinWait();
			}
			operation.cancel();
			operations.add(operation);
		}
		return operations;
	}

	private static void checkEnd(Operation<String> operation, Set<OperationState> possible) {
		Outcome<String> outcome = Await.end(operation);
		OperationState state = operation.state();
		assertTrue(state + " is not possible", possible.contains(state));
		boolean fits = switch (outcome) {
			case Outcome.Done<String> done -> state == OperationState.DONE && "done".equals(done.value());
			case Outcome.Failed<String> failed -> state == OperationState.FAILED
					&& failed.cause() instanceof IOException;
			case Outcome.Stopped<String> stopped -> state == OperationState.STOPPED;
			case Outcome.Abandoned<String> abandoned -> false;
		};
		assertTrue(outcome + " does not fit " + state, fits);
		operation.cancel();
		assertSame("A cancel comes too late", state, operation.state());
		assertSame(outcome, operation.outcome().get());
	}

	@Test
	public void aResultThatComesAfterTheCancelIsDiscarded() {
		Gate routine = new Gate("the routine");
		Operation<String> operation = engine.start(op -> {
			routine.pass();
			return "late";
		});
		routine.awaitArrivals(1);
		operation.cancel();
		routine.open();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
	}

	@Test
	public void aRoutineMayCancelItself() {
		Operation<?>[] self = new Operation<?>[1];
		Gate known = new Gate("the operation to be known");
		self[0] = engine.start(op -> {
			known.pass();
			self[0].cancel();
			op.checkCancelled();
			return "went on";
		});
		known.open();
		assertTrue(Await.end(self[0]) instanceof Outcome.Stopped);
	}

	@Test
	public void operationsEndInTheOrderOfTheirOwnWork() {
		Gate first = new Gate("the first");
		Operation<?> one = engine.start(op -> op.await(Task.of("slow", progress -> {
			first.pass();
			return 1;
		})));
		Operation<?> two = engine.start(op -> op.await(Task.of("fast", progress -> 2)));
		Await.value(two);
		assertSame(OperationState.RUNNING, one.state());
		first.open();
		Await.value(one);
		assertTrue(one.id() < two.id());
	}
}
