// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A thousand deep is not too deep, whatever is in whatever. */
public final class NestingTest {

	private static final int DEEP = 1_000;
	/** In each other, each with ten frames or so on one stack of a megabyte. */
	private static final int LOOPS = 200;
	private static final int HANDLERS = 500;

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void batchesInBatchesOnAPoolOfPlainThreadsFailWithTheInnermostFailure() {
		try (PlainThreads threads = new PlainThreads(DEEP)) {
			TestEngine its = new TestEngine(builder -> builder.workers(threads));
			IOException innermost = new IOException("innermost");
			Task<?> task = Task.of("innermost", progress -> {
				throw innermost;
			});
			for (int i = 0; i < DEEP; i++) {
				task = Task.of(MultiTask.of(List.of(task)).maxWorkers(1));
			}
			Task<?> outermost = task;
			its.run(() -> assertSame(innermost, its.failure(op -> op.await(outermost))));
		}
	}

	@Test
	public void operationsInOperationsGiveTheirValueThroughAll() {
		assertEquals(DEEP, (int) engine.value(op -> deeper(op, DEEP)));
		Await.until("nothing to run", engine.engine()::isQuiescent);
	}

	private static int deeper(OperationContext op, int left) throws Exception {
		return left == 0 ? 0 : 1 + op.await(op.start("deeper", within -> deeper(within, left - 1)));
	}

	@Test
	public void aCancelOfTheOutermostStopsAThousandOperationsWithin() {
		AtomicInteger waiting = new AtomicInteger();
		List<Operation<?>> all = new ArrayList<>();
		Operation<?> outermost = engine.start(op -> sleeper(op, DEEP, waiting));
		Await.until("the innermost", () -> waiting.get() == 1);
		all.addAll(engine.engine().operations());
		assertEquals(DEEP + 1, all.size());
		outermost.cancel();
		all.forEach(operation -> assertTrue(Await.end(operation) instanceof Outcome.Stopped));
	}

	private static Object sleeper(OperationContext op, int left, AtomicInteger waiting) throws Exception {
		if (left == 0) {
			waiting.incrementAndGet();
			op.sleep(Duration.ofDays(1));
		}
		return op.await(op.start("deeper", within -> sleeper(within, left - 1, waiting)));
	}

	@Test
	public void operationsThatNobodyAwaitsEndTheirParentsOneAfterTheOther() {
		Operation<Object> outermost = engine.start(op -> parent(op, DEEP));
		assertEquals("the parent's", Await.value(outermost));
		Await.until("nothing to run", engine.engine()::isQuiescent);
	}

	private static Object parent(OperationContext op, int left) {
		if (left > 0) {
			op.start("deeper", within -> parent(within, left - 1));
		}
		return "the parent's";
	}

	@Test
	public void uiActionsThatStartOperationsThatCallUiActions() {
		AtomicInteger depth = new AtomicInteger(); // the UI thread's
		AtomicInteger ended = new AtomicInteger();
		engine.ui.asUi(() -> chain(DEEP, depth, ended));
		engine.ui.pumpUntil("all to end", () -> ended.get() == DEEP);
		assertEquals(DEEP, depth.get());
	}

	private void chain(int left, AtomicInteger depth, AtomicInteger ended) {
		if (left > 0) {
			engine.start(op -> {
				op.ui(() -> {
					depth.incrementAndGet();
					chain(left - 1, depth, ended);
				});
				return ended.incrementAndGet();
			});
		}
	}

	@Test
	public void eventLoopsInUiActionsInEventLoops() {
		List<Integer> entered = new ArrayList<>(); // the UI thread's
		engine.engine().bridge().execute(() -> loop(LOOPS, entered));
		engine.ui.pumpAll();
		assertEquals(IntStream.iterate(LOOPS, i -> i - 1).limit(LOOPS).boxed().toList(), entered);
	}

	private void loop(int left, List<Integer> entered) {
		if (left > 0) {
			entered.add(left);
			engine.engine().bridge().execute(() -> loop(left - 1, entered));
			engine.ui.pumpOne();
		}
	}

	@Test
	public void reentrantHandlersGoOnFirstInFirstOut() {
		List<Integer> ran = new ArrayList<>(); // the UI thread's
		AtomicReferenceArray<Thread> routines = new AtomicReferenceArray<>(HANDLERS);
		List<Integer> order = IntStream.range(0, HANDLERS).boxed().toList();
		engine.ui.asUi(() -> handler(0, routines, ran));
		assertEquals("Those that came first go on first, though their handlers are still on the stack", order, ran);
		Await.until("all to end", engine.engine()::isQuiescent);
	}

	/** A handler within the handler before; the innermost has an event loop of its own, as a dialog has. */
	private void handler(int number, AtomicReferenceArray<Thread> routines, List<Integer> ran) {
		if (number == HANDLERS) {
			engine.ui.pumpUntil("all to go on", () -> ran.size() == HANDLERS);
			return;
		}
		engine.start(op -> {
			routines.set(number, Thread.currentThread());
			op.ui(() -> ran.add(number));
			return null;
		});
		// It has posted when it is parked in what is ours.
		Await.until("the routine to wait for the UI", () -> routines.get(number) != null
				&& String.valueOf(LockSupport.getBlocker(routines.get(number))).startsWith("org.fermata."));
		handler(number + 1, routines, ran);
	}
}
