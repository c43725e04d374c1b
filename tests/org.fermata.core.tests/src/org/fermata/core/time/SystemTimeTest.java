// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.time;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.fermata.core.Registration;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

public final class SystemTimeTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final SystemTime time = new SystemTime();

	@After
	public void end() {
		time.close();
	}

	private Thread thread() {
		AtomicReference<Thread> thread = new AtomicReference<>();
		time.after(Duration.ZERO, () -> thread.set(Thread.currentThread()));
		Await.until("an alarm", () -> thread.get() != null);
		return thread.get();
	}

	@Test
	public void anAlarmComesNotBeforeItsTimeAndInOrder() {
		Queue<String> ran = new ConcurrentLinkedQueue<>();
		Gate gate = new Gate("an alarm that keeps the others waiting until both are set");
		time.after(Duration.ZERO, gate::passStubbornly);
		gate.awaitArrivals(1);
		long begin = time.nanoTime();
		AtomicBoolean early = new AtomicBoolean();
		Duration later = Duration.ofMillis(20);
		time.after(later, () -> {
			early.set(time.nanoTime() - begin < later.toNanos());
			ran.add("later");
		});
		time.after(Duration.ZERO, () -> ran.add("soon"));
		gate.open();
		Await.until("both", () -> ran.size() == 2);
		assertEquals(List.of("soon", "later"), List.copyOf(ran));
		assertFalse(early.get());
	}

	@Test
	public void anAlarmTakenBackNeverComes() {
		AtomicBoolean ran = new AtomicBoolean();
		Gate gate = new Gate("the alarm before");
		time.after(Duration.ZERO, gate::passStubbornly);
		gate.awaitArrivals(1);
		Registration alarm = time.after(Duration.ZERO, () -> ran.set(true));
		alarm.close();
		alarm.close();
		gate.open();
		thread();
		assertFalse(ran.get());
	}

	@Test
	public void allAlarmsShareOneDaemonThreadThatEndsWithTheClose() {
		Thread thread = thread();
		assertTrue(thread.isDaemon());
		assertEquals(thread, thread());
		time.after(Duration.ofDays(1), () -> { });
		time.close();
		Await.until("the thread to end", () -> !thread.isAlive());
	}

	@Test
	public void anAlarmThatThrowsIsToldToTheUncaughtHandlerAndTheNextOneComes() {
		AtomicReference<Throwable> uncaught = new AtomicReference<>();
		thread().setUncaughtExceptionHandler((where, failure) -> uncaught.set(failure));
		time.after(Duration.ZERO, () -> {
			throw new IllegalStateException("an alarm");
		});
		thread();
		assertEquals("an alarm", uncaught.get().getMessage());
	}

	@Test
	public void neverIsADelayLikeAnyOther() {
		Registration never = time.after(ChronoUnit.FOREVER.getDuration(), () -> { });
		thread();
		never.close();
	}

	@Test
	public void anAlarmSetAfterTheCloseNeverComesAndIsNoError() {
		time.close();
		AtomicBoolean ran = new AtomicBoolean();
		time.after(Duration.ZERO, () -> ran.set(true)).close();
		time.close();
		assertFalse(ran.get());
	}
}
