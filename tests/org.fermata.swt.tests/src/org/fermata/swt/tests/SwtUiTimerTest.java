// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.fermata.core.Registration;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.UiTimer;
import org.fermata.swt.SwtUiTimer;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class SwtUiTimerTest {

	private static final Duration SOON = Duration.ofMillis(1);

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private UiTimer timer;

	@Before
	public void make() {
		timer = SwtUiTimer.of(rule.display());
	}

	@Test
	public void anActionRunsOnTheUiThreadWhoeverAsksForIt() {
		AtomicReference<Thread> ran = new AtomicReference<>();
		Thread asks = Thread.ofPlatform().start(() -> timer.after(SOON, () -> ran.set(Thread.currentThread())));
		rule.serveUntil("the action", () -> ran.get() != null);
		assertSame(Thread.currentThread(), ran.get());
		Await.until("the thread", () -> !asks.isAlive());
	}

	@Test
	public void anActionThatIsClosedInTimeNeverRuns() {
		AtomicBoolean ran = new AtomicBoolean();
		AtomicBoolean later = new AtomicBoolean();
		Registration alarm = timer.after(Duration.ZERO, () -> ran.set(true));
		timer.after(Duration.ofMillis(2), () -> later.set(true));
		alarm.close();
		rule.serveUntil("a later action", later::get);
		assertFalse(ran.get());
	}

	@Test
	public void whoClosesItOnAnotherThreadKeepsItFromRunningToo() {
		AtomicBoolean ran = new AtomicBoolean();
		AtomicBoolean later = new AtomicBoolean();
		Registration alarm = timer.after(Duration.ZERO, () -> ran.set(true));
		Thread closes = Thread.ofPlatform().start(() -> {
			alarm.close();
			timer.after(Duration.ZERO, () -> ran.set(true)).close();
		});
		Await.until("the other thread", () -> !closes.isAlive());
		timer.after(Duration.ofMillis(5), () -> later.set(true));
		rule.serveUntil("a later action", later::get);
		assertFalse(ran.get());
	}

	@Test
	public void anActionWithoutDelayThatSetsItselfAgainStarvesNobody() {
		AtomicBoolean served = new AtomicBoolean();
		Runnable[] again = new Runnable[1];
		again[0] = () -> timer.after(Duration.ZERO, again[0]);
		again[0].run();
		rule.display().asyncExec(() -> served.set(true));
		rule.serveUntil("an asyncExec", served::get);
		assertTrue(served.get());
	}

	@Test
	public void delaysOfAnyLengthAreTaken() {
		AtomicBoolean ran = new AtomicBoolean();
		List<Registration> alarms = new ArrayList<>();
		for (Duration delay : List.of(Duration.ofDays(365), Duration.ofSeconds(Long.MAX_VALUE))) {
			alarms.add(timer.after(delay, () -> {
				throw new AssertionError("It is not time yet");
			}));
		}
		timer.after(Duration.ofSeconds(-1), () -> ran.set(true));
		rule.serveUntil("what is due", ran::get);
		alarms.forEach(Registration::close);
	}

	@Test
	public void aTickComesAgainAndAgainWithoutAnEngine() {
		List<Long> ticks = new ArrayList<>();
		Registration ticking = Signal.every(SOON).listen(timer, ticks::add);
		rule.serveUntil("three ticks", () -> ticks.size() == 3);
		ticking.close();
		assertEquals(List.of(1L, 2L, 3L), ticks);
	}

	@Test
	public void nothingRunsWhenTheDisplayGoesNorAfterwards() {
		AtomicBoolean ran = new AtomicBoolean();
		Registration alarm = timer.after(SOON, () -> ran.set(true));
		Thread.ofVirtual().start(() -> timer.after(SOON, () -> ran.set(true)));
		rule.display().dispose();
		alarm.close();
		timer.after(SOON, () -> ran.set(true)).close();
		assertFalse(ran.get());
	}
}
