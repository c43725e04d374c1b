// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fermata.core.Registration;
import org.fermata.core.engine.AwaitOnUiThreadException;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Pending;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.signal.Signal;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.work.Pause;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.RuleChain;

/** Whatever would wait on the UI thread says so by name, and has done nothing. */
public final class RefusedOnTheUiThreadTest {

	private static final Duration LONG = Duration.ofDays(1);
	private static final Signal<Object> NEVER = (timer, listener) -> Registration.NONE;

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private static Map<String, ThrowingRunnable> waits(OperationContext op, Pending<?> pending, Operation<?> other) {
		MultiTask<Integer> batch = MultiTask.of(List.of(1), (item, progress) -> item);
		Map<String, ThrowingRunnable> waits = new TreeMap<>();
		waits.put("await task", () -> op.await(Task.of("task", progress -> 1)));
		waits.put("await batch", () -> op.await(batch));
		waits.put("await all", () -> op.awaitAll(batch));
		waits.put("begin", () -> op.begin(Task.of("task", progress -> 1)));
		waits.put("await pending", () -> op.await(pending));
		waits.put("await operation", () -> op.await(other));
		waits.put("await awaitable", () -> op.await(new Pause()));
		waits.put("await awaitable for a while", () -> op.await(new Pause(), LONG));
		waits.put("stream", () -> op.stream(batch));
		waits.put("ui", () -> op.ui(() -> { }));
		waits.put("ui get", () -> op.uiGet(() -> 1));
		waits.put("ask", () -> op.ask(Prompt.confirm("Go on?")));
		waits.put("ask for a while", () -> op.ask(Prompt.confirm("Go on?"), LONG));
		waits.put("lock", () -> op.lock("model"));
		waits.put("await change", () -> op.awaitChange(NEVER));
		waits.put("await change for a while", () -> op.awaitChange(NEVER, LONG));
		waits.put("changes", () -> op.changes(NEVER));
		waits.put("sleep", () -> op.sleep(LONG));
		waits.put("operation's await", other::await);
		waits.put("cancel and await", () -> other.cancelAndAwait(LONG));
		return waits;
	}

	@Test
	public void allOfThemAreRefusedByNameAndDoNothing() {
		Operation<?> other = engine.start(op -> {
			op.sleep(LONG);
			return null;
		});
		Operation<?> operation = engine.start(op -> {
			Pending<Integer> pending = op.begin(Task.of("pending", progress -> 1));
			op.ui(() -> waits(op, pending, other).forEach((what, wait) -> {
				AwaitOnUiThreadException refused = assertThrows(what, AwaitOnUiThreadException.class, wait);
				assertNotNull(what, refused.getMessage());
			}));
			return op.await(pending);
		});
		engine.ui.pumpUntil("the routine", () -> operation.state().isTerminal());
		assertEquals(1, Await.value(operation));
		assertSame("Refused is not cancelled", OperationState.RUNNING, other.state());
		assertEquals("Nothing was asked", Optional.empty(), operation.prompt());
	}
}
