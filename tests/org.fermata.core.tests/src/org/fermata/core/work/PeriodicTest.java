// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.work;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Outcome;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class PeriodicTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private final Queue<Long> startedAt = new ConcurrentLinkedQueue<>(); // in milliseconds

	private void note(OperationContext op) {
		startedAt.add(op.elapsed().toMillis());
	}

	private Operation<Periodic.Report> start(Periodic periodic) {
		return engine.engine().start("periodic", periodic);
	}

	/** Lets time pass while the routine sleeps or waits, until it ends. */
	private Periodic.Report report(Operation<Periodic.Report> operation) {
		Await.until("the end", () -> {
			if (engine.time.alarms() > 0) {
				engine.time.advance(Duration.ofMillis(100));
			}
			return operation.state().isTerminal();
		});
		return Await.value(operation);
	}

	@Test
	public void runsStartAPeriodApartHoweverLongTheyTake() {
		Periodic.Report report = report(start(Periodic.every(SECOND, (op, run) -> {
			note(op);
			op.sleep(Duration.ofMillis(700));
		}).times(4)));
		assertEquals(List.of(0L, 1_000L, 2_000L, 3_000L), List.copyOf(startedAt));
		assertEquals(new Periodic.Report(4, 0, 0), report);
	}

	@Test
	public void aRunThatTakesTooLongSkipsTheNextOnesAndNeverPilesUp() {
		Periodic.Report report = report(start(Periodic.every(SECOND, (op, run) -> {
			note(op);
			op.sleep(run == 1 ? Duration.ofMillis(3_500) : Duration.ofMillis(100));
		}).times(4)));
		assertEquals(List.of(0L, 1_000L, 5_000L, 6_000L), List.copyOf(startedAt));
		assertEquals(new Periodic.Report(4, 0, 3), report);
	}

	@Test
	public void aRunThatTakesExactlyAPeriodSkipsNothing() {
		Periodic.Report report = report(start(Periodic.every(SECOND, (op, run) -> {
			note(op);
			op.sleep(SECOND);
		}).times(3)));
		assertEquals(List.of(0L, 1_000L, 2_000L), List.copyOf(startedAt));
		assertEquals(0, report.skipped());
	}

	@Test
	public void noRunStartsAfterTheTimeLimit() {
		Periodic.Report report = report(start(Periodic.every(SECOND, (op, run) -> note(op))
				.within(Duration.ofMillis(2_000))));
		assertEquals(List.of(0L, 1_000L, 2_000L), List.copyOf(startedAt));
		assertEquals(3, report.runs());
	}

	@Test
	public void noTimesIsNoRun() {
		assertEquals(new Periodic.Report(0, 0, 0), report(start(Periodic.every(SECOND, (op, run) -> note(op)).times(0))));
		assertTrue(startedAt.isEmpty());
	}

	@Test
	public void aPauseHoldsItUpAndItGoesOnInStep() {
		Pause pause = new Pause();
		Operation<Periodic.Report> operation = start(Periodic.every(SECOND, (op, run) -> {
			note(op);
			if (run == 1) {
				pause.pause();
			}
		}).times(5).pausedBy(pause));
		engine.advanceWhen(1, SECOND);
		engine.advanceWhen(1, SECOND);
		Await.until("the pause", pause::isWaitedFor);
		engine.time.advance(Duration.ofMillis(1_500));
		assertEquals(2, startedAt.size());
		pause.resume();
		Periodic.Report report = report(operation);
		assertEquals(List.of(0L, 1_000L, 4_000L, 5_000L, 6_000L), List.copyOf(startedAt));
		assertEquals(2, report.skipped());
	}

	@Test
	public void aPauseBeyondTheTimeLimitIsTheEnd() {
		Pause pause = new Pause();
		pause.pause();
		Periodic.Report report = report(start(Periodic.every(SECOND, (op, run) -> note(op)).within(SECOND).pausedBy(pause)));
		assertEquals(0, report.runs());
	}

	@Test
	public void aFailureEndsItWithoutBackOff() {
		IOException failure = new IOException("no answer");
		Operation<Periodic.Report> operation = start(Periodic.every(SECOND, (op, run) -> {
			throw failure;
		}));
		assertSame(failure, Await.failure(operation));
	}

	@Test
	public void failuresAreFollowedByLongerPausesUntilOneSucceeds() {
		Periodic.Report report = report(start(Periodic.every(SECOND, (op, run) -> {
			note(op);
			if (run >= 1 && run <= 3) {
				throw new IOException("no answer");
			}
		}).times(6).backOff(2, Duration.ofSeconds(4))));
		assertEquals(List.of(0L, 1_000L, 3_000L, 7_000L, 11_000L, 12_000L), List.copyOf(startedAt));
		assertEquals(3, report.failures());
	}

	@Test
	public void aCancelEndsItWhereverItIs() {
		Operation<Periodic.Report> sleeping = start(Periodic.every(SECOND, (op, run) -> note(op)));
		Await.until("the sleep", () -> engine.time.alarms() == 1);
		sleeping.cancel();
		assertTrue(Await.end(sleeping) instanceof Outcome.Stopped);
		Pause pause = new Pause();
		pause.pause();
		Operation<Periodic.Report> paused = start(Periodic.every(SECOND, (op, run) -> note(op)).pausedBy(pause));
		paused.cancel();
		assertTrue(Await.end(paused) instanceof Outcome.Stopped);
	}

	@Test
	public void nonsenseIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Periodic.every(Duration.ZERO, (op, run) -> note(op)));
		Periodic periodic = Periodic.every(SECOND, (op, run) -> note(op));
		assertThrows(IllegalArgumentException.class, () -> periodic.times(-1));
		assertThrows(IllegalArgumentException.class, () -> periodic.backOff(0.5, SECOND));
	}
}
