// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Errors in places where nobody expects one: each has its owner, and the engine goes on. */
public final class ErrorsEverywhereTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private void goesOn() {
		Operation<Integer> next = engine.start(op -> op.uiGet(() -> 1) + op.await(Task.of("task", progress -> 1)));
		engine.ui.pumpUntil("the next operation", () -> next.state().isTerminal());
		assertEquals(2, (int) Await.value(next));
		Await.until("nothing to run", engine.engine()::isQuiescent);
	}

	@Test
	public void inARoutine() {
		for (Error error : Thrown.errors()) {
			assertSame(error, engine.failure(op -> {
				throw error;
			}));
			goesOn();
		}
		assertTrue(engine.failure(op -> Thrown.overflow(0)) instanceof StackOverflowError);
		goesOn();
	}

	@Test
	public void inTheSourceOfABatchWhereverItIsAsked() {
		for (Error error : Thrown.errors()) {
			for (int step = 0; step <= 4; step++) {
				int failing = step;
				MultiTask<Integer> batch = MultiTask.of((Iterable<Integer>) () -> new FailingSource(failing, error),
						(item, progress) -> item).maxWorkers(2);
				assertSame(error, engine.failure(op -> op.await(batch)));
				assertSame(error, engine.failure(op -> op.awaitAll(batch.skipErrors())));
				assertSame(error, engine.failure(op -> {
					try (var arrivals = op.stream(batch)) {
						arrivals.forEach(value -> { });
					}
					return null;
				}));
				assertSame(error, engine.failure(op -> op.await(Task.of(batch))));
			}
			goesOn();
		}
	}

	/** Fails at its so-manieth step, where asking for an item and fetching it are two. */
	private static final class FailingSource implements Iterator<Integer> {

		private final Error error;
		private int left;

		FailingSource(int steps, Error error) {
			this.left = steps;
			this.error = error;
			step();
		}

		private void step() {
			if (left-- == 0) {
				throw error;
			}
		}

		@Override
		public boolean hasNext() {
			step();
			return true;
		}

		@Override
		public Integer next() {
			step();
			return left;
		}
	}

	@Test
	public void inAUiAction() {
		for (Error error : Thrown.errors()) {
			Operation<?> operation = engine.start(op -> {
				op.ui(() -> {
					throw error;
				});
				return null;
			});
			engine.ui.pumpUntil("the end", () -> operation.state().isTerminal());
			assertSame(error, Await.failure(operation));
			Operation<?> later = engine.start(op -> {
				op.uiLater(() -> {
					throw error;
				});
				op.uiLatest("key", () -> {
					throw error;
				});
				op.ui(() -> { });
				return null;
			});
			engine.ui.pumpUntil("the end", () -> later.state().isTerminal());
			Await.value(later);
			assertEquals(List.of(error, error), engine.takeFailures());
			goesOn();
		}
	}

	@Test
	public void inAListener() {
		for (Error error : Thrown.errors()) {
			AtomicInteger told = new AtomicInteger();
			try (var throwing = engine.engine().addListener(listening(() -> {
				throw error;
			})); var counting = engine.engine().addListener(listening(told::incrementAndGet))) {
				assertEquals(1, (int) Await.value(engine.engine().start("listened to", op -> 1)));
				Await.until("both to be told", () -> told.get() == 2);
			}
			assertEquals(List.of(error, error), engine.takeFailures());
			goesOn();
		}
	}

	private static EngineListener listening(Runnable action) {
		return new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				heard(operation);
			}

			@Override
			public void ended(Operation<?> operation) {
				heard(operation);
			}

			// The end of another one may still be told when nothing runs any more.
			private void heard(Operation<?> operation) {
				if (operation.name().equals("listened to")) {
					action.run();
				}
			}
		};
	}
}
