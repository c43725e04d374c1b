// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fermata.core.engine.AwaitedHere;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class AwaitedTaskTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void theStatementAfterAwaitSeesTheValue() {
		assertEquals("got 42", engine.value(op -> "got " + op.await(Task.of("answer", progress -> 42))));
	}

	@Test
	public void nullIsAValue() {
		assertNull(engine.value(op -> op.await(Task.of("nothing", progress -> null))));
	}

	@Test
	public void aTasksExceptionIsCaughtAtTheAwaitByItsTypeAndTheRoutineGoesOn() {
		IOException thrown = new IOException("no such page");
		String result = engine.value(op -> {
			try {
				return op.await(Task.<String>of("fetch", progress -> {
					throw thrown;
				}));
			} catch (IOException caught) {
				assertSame(thrown, caught);
				return op.await(Task.of("fetch elsewhere", progress -> "found"));
			}
		});
		assertEquals("found", result);
	}

	@Test
	public void theExceptionTellsWhichPlaceAwaited() {
		Throwable failure = Await.failure(engine.engine().start("Fetch pages", op -> op.await(failing())));
		List<AwaitedHere> places = Stream.of(failure.getSuppressed())
				.filter(AwaitedHere.class::isInstance).map(AwaitedHere.class::cast).toList();
		assertEquals(1, places.size());
		assertTrue(places.getFirst().getMessage().contains("Fetch pages"));
		assertTrue("The trace leads to this test's routine", Stream.of(places.getFirst().getStackTrace())
				.anyMatch(frame -> frame.getClassName().startsWith(AwaitedTaskTest.class.getName())));
	}

	private static Task<Object> failing() {
		return Task.of("fails", progress -> {
			throw new IOException("no");
		});
	}

	@Test
	public void anUncaughtExceptionFailsTheOperationWithTheVerySameObject() {
		IOException thrown = new IOException("no");
		Operation<Object> operation = engine.start(op -> op.await(Task.of("fails", progress -> {
			throw thrown;
		})));
		assertSame(thrown, Await.failure(operation));
		assertSame(OperationState.FAILED, operation.state());
	}

	@Test
	public void aTaskMayBeRunAgain() {
		AtomicInteger runs = new AtomicInteger();
		Task<Integer> task = Task.of("counts", progress -> runs.incrementAndGet());
		assertEquals(List.of(1, 2), engine.value(op -> List.of(op.await(task), op.await(task))));
	}

	@Test
	public void aTasksProgressIsTheOperations() {
		Operation<Object> operation = engine.start(op -> op.await(Task.of("adds", progress -> {
			progress.begin("Adding", 10, ProgressUnit.ITEMS);
			progress.add(4);
			return null;
		})));
		Await.end(operation);
		assertEquals("Adding", operation.progress().message());
		assertEquals(4, operation.progress().done());
		assertEquals(10, operation.progress().total());
	}

	@Test
	public void theRoutineIsParkedWhileItAwaitsAndGoesOnWithItsOwnThread() {
		Gate gate = new Gate("the task");
		Operation<Thread[]> operation = engine.start(op -> {
			Thread before = Thread.currentThread();
			Thread worker = op.await(Task.of("waits", progress -> {
				gate.pass();
				return Thread.currentThread();
			}));
			return new Thread[] { before, worker, Thread.currentThread() };
		});
		gate.awaitArrivals(1);
		assertSame(OperationState.RUNNING, operation.state());
		gate.open();
		Thread[] threads = Await.value(operation);
		assertSame(threads[0], threads[2]);
		assertNotSame(threads[0], threads[1]);
	}

	@Test
	public void anExceptionThatIsThrownAgainAndAgainDoesNotGrow() {
		IOException constant = new IOException("always the same");
		engine.value(op -> {
			for (int i = 0; i < 1_000; i++) {
				assertSame(constant, thrownBy(() -> op.await(Task.<Object>of("fails", progress -> {
					throw constant;
				}))));
				assertSame(constant, thrownBy(() -> op.await(MultiTask.of(List.of(1, 2), (item, progress) -> {
					throw item == 1 ? constant : new IOException("another");
				}))));
			}
			return null;
		});
		assertTrue(constant.getSuppressed().length + " suppressed", constant.getSuppressed().length <= 108);
	}

	private static Exception thrownBy(Callable<?> call) {
		try {
			throw new AssertionError("Not thrown, but " + call.call());
		} catch (Exception thrown) {
			return thrown;
		}
	}

	@Test
	public void anInterruptOfTheRoutineThatIsNoCancelEndsItsAwaitAndTheTask() throws Exception {
		Gate routine = new Gate("the routine");
		Gate task = new Gate("the task");
		Thread[] thread = new Thread[1];
		AtomicInteger cancelled = new AtomicInteger();
		Operation<String> operation = engine.start(op -> {
			thread[0] = Thread.currentThread();
			try {
				op.await(Task.of("waits", progress -> {
					routine.open();
					task.pass();
					cancelled.addAndGet(progress.isCancelled() ? 1 : 0);
					return null;
				}));
				return "awaited";
			} catch (InterruptedException interrupted) {
				return "interrupted";
			}
		});
		routine.pass();
		thread[0].interrupt();
		Await.until("the routine to go on", () -> !thread[0].isAlive());
		assertFalse("The task still runs", operation.state().isTerminal());
		task.open();
		assertEquals("interrupted", Await.value(operation));
		assertEquals("The task was asked to stop", 1, cancelled.get());
	}

	@Test
	public void aRoutineThatAwaitsNothingHasItsReturnValueForResult() {
		assertEquals("at once", engine.value(op -> "at once"));
	}

	@Test
	public void aTaskNeedsANameAndABody() {
		assertThrows(NullPointerException.class, () -> Task.of(null, progress -> 1));
		assertThrows(NullPointerException.class, () -> Task.of("task", null));
	}
}
