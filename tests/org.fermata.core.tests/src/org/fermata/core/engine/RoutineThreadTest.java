// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.task.MultiTask;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** How a routine waits: no wake-up is lost, whatever else parks on its thread. */
public final class RoutineThreadTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final Cancellation cancellation = new Cancellation("routine");
	private final AtomicReference<Object> end = new AtomicReference<>();
	private RoutineThread thread;

	private void await(BooleanSupplier condition) {
		thread = new RoutineThread("routine", cancellation, () -> {
			try {
				thread.await(condition);
				end.set("awaited");
			} catch (Exception failure) {
				end.set(failure);
			}
		});
		cancellation.onRequest(thread::wake);
		thread.start(Thread::startVirtualThread);
	}

	private Object end() {
		Await.until("the end of the wait", () -> end.get() != null);
		return end.get();
	}

	@Test
	public void aCancelThatMakesTheConditionTrueIsStillACancel() {
		await(() -> {
			cancellation.request(); // as when a cancel empties the lanes of the batch that is waited for
			return true;
		});
		assertEquals(OperationCancelledException.class, end().getClass());
	}

	@Test
	public void aWakeUpWithoutTheConditionWakesNobody() {
		AtomicInteger looks = new AtomicInteger();
		AtomicBoolean holds = new AtomicBoolean();
		await(() -> {
			looks.incrementAndGet();
			return holds.get();
		});
		for (int wakeUps = 1; wakeUps <= 100; wakeUps++) {
			int before = looks.get();
			thread.wake();
			Await.until("another look", () -> looks.get() > before);
		}
		holds.set(true);
		thread.wake();
		assertEquals("awaited", end());
	}

	@Test
	public void aConditionThatParksItselfAsALockDoesSwallowsNoWakeUp() {
		Gate looked = new Gate("the first look");
		AtomicBoolean holds = new AtomicBoolean();
		await(() -> {
			boolean seen = holds.get();
			if (!looked.isOpen()) {
				looked.open();
				LockSupport.park(); // until the lock is free
			}
			return seen;
		});
		Await.until("the first look", looked::isOpen);
		holds.set(true);
		thread.wake();
		LockSupport.unpark(thread.thread()); // as whoever frees the lock does
		assertEquals("awaited", end());
	}

	@Test
	public void aConditionThatParksItselfSwallowsNoCancel() {
		Gate looked = new Gate("the first look");
		await(() -> {
			looked.open();
			LockSupport.park();
			return false;
		});
		Await.until("the first look", looked::isOpen);
		cancellation.request();
		LockSupport.unpark(thread.thread());
		assertTrue(end() instanceof OperationCancelledException);
	}

	@Test
	public void anInterruptThatIsNoCancelEndsTheWait() {
		Gate looked = new Gate("the first look");
		await(() -> {
			looked.open();
			return false;
		});
		Await.until("the first look", looked::isOpen);
		thread.interrupt();
		assertTrue(end() instanceof InterruptedException);
	}

	@Test
	public void aCancelIsToldRatherThanTheInterruptThatFollowsIt() {
		Gate looked = new Gate("the first look");
		await(() -> {
			looked.open();
			return false;
		});
		Await.until("the first look", looked::isOpen);
		cancellation.request();
		thread.interrupt();
		assertTrue(end() instanceof OperationCancelledException);
	}

	@Test
	public void manyShortStreamsAllEnd() {
		TestEngine engine = new TestEngine();
		engine.run(() -> assertEquals(Integer.valueOf(20_000), engine.value(op -> {
			int results = 0;
			for (int i = 0; i < 10_000; i++) {
				try (var arrivals = op.stream(MultiTask.of(List.of(1, 2), (item, progress) -> item))) {
					for (int item : arrivals) {
						results += item > 0 ? 1 : 0;
					}
				}
			}
			return results;
		})));
	}
}
