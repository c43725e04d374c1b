// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.SWTException;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.swt.SwtEngine;
import org.fermata.swt.SwtUiThread;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class SwtEngineTest {

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private static Operation<Object> sleeping(Engine engine) {
		return engine.start("sleeps", op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
	}

	@Test
	public void disposingTheDisplayClosesTheEngineWithItsThreads() {
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		Engine engine = SwtEngine.forDisplay(rule.display());
		Operation<Object> operation = sleeping(engine);
		rule.display().dispose();
		assertTrue(operation.state().isTerminal());
		assertThrows(RejectedExecutionException.class, () -> sleeping(engine));
		Await.until("the engine's threads to end", () -> Thread.getAllStackTraces().keySet().stream()
				.noneMatch(thread -> thread.getName().startsWith("fermata") && !before.contains(thread)));
	}

	@Test
	public void itServesTheDisplayAndRunsTasksWhereItWasTold() {
		AtomicInteger lanes = new AtomicInteger();
		Workers workers = new Workers() {
			@Override
			public void start(String name, Runnable lane) {
				lanes.incrementAndGet();
				Thread.ofVirtual().start(lane);
			}

			@Override
			public int limit() {
				return 1;
			}
		};
		Engine engine = SwtEngine.forDisplay(rule.display(), Engine.builder().workers(workers));
		Operation<Thread> operation = engine.start("asks", op -> op.await(Task.of("is asked", progress -> 1)) == 1
				? op.uiGet(Thread::currentThread) : null);
		rule.serveUntil("the end", () -> operation.state().isTerminal());
		assertSame(Thread.currentThread(), Await.value(operation));
		assertTrue(lanes.get() > 0);
	}

	@Test
	public void theDisplayKeepsNoEngineThatHasBeenClosed() {
		Engine engine = SwtEngine.forDisplay(rule.display());
		engine.close();
		WeakReference<Engine> reference = new WeakReference<>(engine);
		engine = null;
		Await.until("the engine to be forgotten", () -> {
			System.gc();
			return reference.refersTo(null);
		});
		assertEquals(null, reference.get());
	}

	@Test
	public void theThreadOfADisplayIsTheSameEachTime() {
		assertSame(SwtUiThread.of(rule.display()), SwtUiThread.of(rule.display()));
	}

	@Test
	public void anEngineIsMadeOnTheDisplaysThreadOnly() {
		rule.display().dispose();
		assertThrows(SWTException.class, () -> SwtEngine.forDisplay(rule.display()));
	}
}
