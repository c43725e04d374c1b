// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.fermata.core.task.Task;
import org.fermata.core.work.Pause;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Tasks that are begun now and awaited later, and waits for whatever says when it is ready. */
public final class BegunTasksTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void begunTasksRunBesideTheRoutineAndGiveTheirValuesLater() {
		Gate both = new Gate("both");
		Operation<List<String>> operation = engine.start(op -> {
			Pending<String> one = op.begin(Task.of("one", progress -> {
				both.pass();
				return "one";
			}));
			Pending<String> two = op.begin(Task.of("two", progress -> {
				both.pass();
				return "two";
			}));
			return List.of(op.await(two), op.await(one), op.await(one));
		});
		both.awaitArrivals(2);
		both.open();
		assertEquals(List.of("two", "one", "one"), Await.value(operation));
	}

	@Test
	public void aFailureSurfacesWhereItIsAwaited() {
		IOException failure = new IOException("unreadable");
		assertSame(failure, engine.failure(op -> {
			Pending<Object> begun = op.begin(Task.of("fails", progress -> {
				throw failure;
			}));
			return op.await(begun);
		}));
	}

	@Test
	public void whatIsLeftPendingIsCancelledWithTheRoutineThatReturned() {
		Operation<?> operation = engine.start(op -> op.begin(Task.of("endless", progress -> {
			Await.until("the cancel", progress::isCancelled);
			return null;
		})));
		Await.value(operation);
	}

	@Test
	public void aPendingTaskCanBeCancelledAlone() {
		assertEquals("goes on", engine.value(op -> {
			Pending<Object> begun = op.begin(Task.of("endless", progress -> {
				Await.until("the cancel", progress::isCancelled);
				return null;
			}));
			begun.cancel();
			assertThrows(CancellationException.class, () -> op.await(begun));
			return "goes on";
		}));
	}

	@Test
	public void aWaitEndsWhenItIsReadyOrTimeIsUp() {
		Pause pause = new Pause();
		pause.pause();
		Operation<Boolean> operation = engine.start(op -> op.await(pause, Duration.ofSeconds(1)));
		engine.advanceWhen(1, Duration.ofSeconds(1));
		assertFalse(Await.value(operation));
		Operation<Boolean> ready = engine.start(op -> op.await(pause, Duration.ofSeconds(1)));
		Await.until("the wait", () -> engine.time.alarms() == 1);
		pause.resume();
		assertTrue(Await.value(ready));
		assertEquals(0, engine.time.alarms());
	}
}
