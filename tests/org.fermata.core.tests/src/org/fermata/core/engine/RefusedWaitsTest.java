// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.List;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.junit.function.ThrowingRunnable;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Law 1: nothing waits on the UI thread; and a context belongs to its routine. */
public final class RefusedWaitsTest {

	private static final MultiTask<Integer> BATCH = MultiTask.of(List.of(1), (item, progress) -> item);

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private static List<ThrowingRunnable> waits(OperationContext op) {
		return List.of(
				() -> op.await(Task.of("task", progress -> 1)),
				() -> op.await(BATCH),
				() -> op.awaitAll(BATCH),
				() -> op.stream(BATCH),
				() -> op.ui(() -> { }),
				() -> op.uiGet(() -> 1),
				() -> op.ask(Prompt.confirm("Go on?")),
				() -> op.sleep(Duration.ZERO));
	}

	@Test
	public void everythingThatWaitsRefusesTheUiThread() {
		Operation<?> operation = engine.start(op -> {
			op.ui(() -> waits(op).forEach(wait -> assertThrows(AwaitOnUiThreadException.class, wait)));
			return null;
		});
		engine.ui.pumpUntil("the routine", () -> operation.state().isTerminal());
		Await.value(operation);
	}

	@Test
	public void waitingForAnOperationRefusesTheUiThread() {
		Gate gate = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			gate.pass();
			return null;
		});
		engine.ui.asUi(() -> {
			assertThrows(AwaitOnUiThreadException.class, operation::await);
			assertThrows(AwaitOnUiThreadException.class, () -> operation.cancelAndAwait(Duration.ofSeconds(1)));
		});
		gate.open();
		// Refused means refused: it was not cancelled by the way.
		Await.value(operation);
	}

	@Test
	public void everythingThatWaitsRefusesAnotherThreadThanTheRoutines() {
		engine.value(op -> {
			op.await(Task.of("uses the context of its routine", progress -> {
				waits(op).forEach(wait -> assertThrows(IllegalStateException.class, wait));
				assertThrows(IllegalStateException.class, () -> op.uiLater(() -> { }));
				assertThrows(IllegalStateException.class, () -> op.uiLatest("key", () -> { }));
				return null;
			}));
			return null;
		});
	}

	@Test
	public void aStreamIsReadOnItsRoutinesThread() {
		engine.value(op -> {
			try (var arrivals = op.stream(BATCH)) {
				op.await(Task.of("reads the stream of its routine", progress -> {
					assertThrows(IllegalStateException.class, () -> arrivals.iterator().hasNext());
					return null;
				}));
			}
			return null;
		});
	}

	@Test
	public void aRoutineDoesNotWaitForItsOwnOperation() {
		Operation<?> operation = engine.start(op -> {
			assertThrows(IllegalStateException.class, op.operation()::await);
			assertThrows(IllegalStateException.class, () -> op.operation().cancelAndAwait(Duration.ofSeconds(1)));
			assertThrows(IllegalStateException.class, () -> op.await(op.operation()));
			assertThrows(IllegalStateException.class, () -> op.await(op.start("within", within -> op.operation().await())));
			return op.operation().name();
		});
		assertEquals("operation", Await.value(operation));
	}
}
