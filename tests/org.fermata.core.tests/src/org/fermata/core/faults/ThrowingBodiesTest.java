// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.task.VirtualThreadWorkers;
import org.fermata.core.task.Workers;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Whatever a body throws is thrown where it is awaited, the very same object and once; then all goes on. */
@RunWith(Parameterized.class)
public final class ThrowingBodiesTest {

	private static final int THREADS = 2;

	private final PlainThreads plain = new PlainThreads(THREADS);
	private final Workers workers;
	private final TestEngine engine;

	@Rule
	public final RuleChain rules;

	public ThrowingBodiesTest(String kind) {
		workers = kind.equals("plain") ? plain : VirtualThreadWorkers.INSTANCE;
		engine = new TestEngine(builder -> builder.workers(workers));
		rules = RuleChain.outerRule(new Watchdog()).around(engine);
	}

	@Parameters(name = "{0}")
	public static List<String> kinds() {
		return List.of("plain", "virtual");
	}

	@After
	public void endThreads() {
		assertTrue("The pool has lost threads and made others", plain.threads().size() <= THREADS);
		plain.close();
	}

	@Test
	public void theExactCauseArrivesOnceAndTheNextTaskRuns() {
		for (Throwable thrown : Thrown.kinds()) {
			AtomicInteger ends = new AtomicInteger();
			AtomicInteger caught = new AtomicInteger();
			try (var registration = engine.engine().addListener(counting(ends))) {
				Operation<?> operation = engine.start(op -> {
					Throwable arrived = Thrown.by(() -> op.await(failing(thrown)));
					assertSame(thrown, arrived);
					caught.incrementAndGet();
					assertEquals("next", op.await(Task.of("next", progress -> "next")));
					return Thrown.<Object, RuntimeException>sneaky(arrived);
				});
				assertSame(thrown, Await.failure(operation));
				assertSame("Nobody has cancelled it", OperationState.FAILED, operation.state());
				Await.until("the end to be told", () -> ends.get() == 1);
				assertEquals(1, caught.get());
			}
			assertEquals("It is told where it was awaited, once", 1, thrown.getSuppressed().length);
		}
	}

	private static EngineListener counting(AtomicInteger ends) {
		return new EngineListener() {
			@Override
			public void ended(Operation<?> operation) {
				ends.incrementAndGet();
			}
		};
	}

	private static Task<Object> failing(Throwable thrown) {
		return Task.of("fails", progress -> Thrown.sneaky(thrown));
	}

	@Test
	public void inABatchEveryOtherTaskHasItsResult() {
		List<Throwable> kinds = Thrown.kinds();
		MultiResult<Integer> result = engine.value(op -> op.awaitAll(
				MultiTask.of(IntStream.range(0, 2 * kinds.size()).boxed().toList(), (item, progress) ->
						item % 2 == 0 ? item : Thrown.<Integer, RuntimeException>sneaky(kinds.get(item / 2)))));
		assertEquals(IntStream.range(0, kinds.size()).map(i -> 2 * i).boxed().toList(), result.values());
		assertEquals(kinds, result.failures().stream().map(MultiResult.Failure::cause).toList());
		assertEquals(IntStream.range(0, kinds.size()).map(i -> 2 * i + 1).boxed().toList(),
				result.failures().stream().map(MultiResult.Failure::index).toList());
	}

	@Test
	public void aStreamThrowsItWhereItIsRead() {
		for (Throwable thrown : Thrown.kinds()) {
			assertSame(thrown, engine.failure(op -> {
				try (var arrivals = op.stream(MultiTask.of(List.of(failing(thrown))))) {
					return arrivals.iterator().next();
				}
			}));
		}
	}

	@Test
	public void aStackThatTrulyOverflowsIsOfItsTaskAndTheThreadGoesOn() {
		for (int i = 0; i < 4; i++) {
			assertTrue(engine.failure(op -> op.await(Task.of("deep", progress -> Thrown.overflow(0))))
					instanceof StackOverflowError);
			assertEquals("next", engine.value(op -> op.await(Task.of("next", progress -> "next"))));
		}
	}

	@Test
	public void memoryThatTrulyIsNotThereIsOfItsTaskAndTheThreadGoesOn() {
		// More than any machine gives: no array is that long.
		assertTrue(engine.failure(op -> op.await(Task.of("large", progress -> new long[Integer.MAX_VALUE])))
				instanceof OutOfMemoryError);
		assertEquals("next", engine.value(op -> op.await(Task.of("next", progress -> "next"))));
	}
}
