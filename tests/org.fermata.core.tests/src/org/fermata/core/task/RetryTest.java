// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Tried again, with pauses that grow. */
public final class RetryTest {

	private static final Duration TO_INTERRUPT = Duration.ofMillis(300);
	private static final Duration TO_ABANDON = Duration.ofSeconds(5);
	private static final Duration SECOND = Duration.ofSeconds(1);

	private final TestEngine engine = new TestEngine(
			builder -> builder.graces(new Graces(TO_INTERRUPT, TO_ABANDON)));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private static Task<Integer> failing(AtomicInteger attempts, int failures) {
		return Task.of("flaky", progress -> {
			int attempt = attempts.incrementAndGet();
			if (attempt <= failures) {
				throw new IOException("attempt " + attempt);
			}
			return attempt;
		});
	}

	@Test
	public void aTaskIsTriedUntilItSucceeds() {
		AtomicInteger attempts = new AtomicInteger();
		assertEquals(3, (int) engine.value(op -> op.await(failing(attempts, 2).retry(Retry.upTo(5)))));
		assertEquals(3, attempts.get());
	}

	@Test
	public void theLastFailureIsThrownWithTheOnesBefore() {
		AtomicInteger attempts = new AtomicInteger();
		Throwable failure = engine.failure(op -> op.await(failing(attempts, 9).retry(Retry.upTo(3))));
		assertEquals("attempt 3", failure.getMessage());
		assertEquals("attempt 2", failure.getSuppressed()[0].getMessage());
		assertEquals("attempt 1", failure.getSuppressed()[0].getSuppressed()[0].getMessage());
		assertEquals(3, attempts.get());
	}

	@Test
	public void pausesGrowOnTheEnginesClock() {
		AtomicInteger attempts = new AtomicInteger();
		Operation<Integer> operation = engine.start(op ->
				op.await(failing(attempts, 3).retry(Retry.upTo(4).pause(SECOND, 2, Duration.ofSeconds(3)))));
		for (int pause : List.of(1, 2, 3)) {
			int before = attempts.get();
			engine.advanceWhen(1, Duration.ofSeconds(pause).minusMillis(1));
			assertTrue(attempts.get() <= before + 1);
			assertEquals(1, engine.time.alarms());
			engine.time.advance(Duration.ofMillis(1));
		}
		assertEquals(4, (int) Await.value(operation));
	}

	@Test
	public void aCancelEndsThePauseAtOnce() {
		AtomicInteger attempts = new AtomicInteger();
		Operation<Integer> operation = engine.start(op ->
				op.await(failing(attempts, 3).retry(Retry.upTo(4).pause(Duration.ofDays(1)))));
		Await.until("the pause", () -> engine.time.alarms() == 1);
		operation.cancel();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertEquals(1, attempts.get());
	}

	@Test
	public void aCancelledTaskIsNotTriedAgain() {
		Gate gate = new Gate("the task");
		Operation<?> operation = engine.start(op -> op.await(Task.of("task", progress -> {
			gate.pass();
			Await.until("the cancel", progress::isCancelled);
			throw new IOException("because of the cancel");
		}).retry(Retry.upTo(3))));
		gate.open();
		gate.awaitArrivals(1);
		operation.cancel();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertEquals(1, gate.arrivals());
	}

	@Test
	public void eachAttemptHasItsOwnTimeout() {
		Gate gate = new Gate("the attempts");
		Operation<Integer> operation = engine.start(op -> op.await(Task.of("slow", progress -> {
			gate.pass();
			return gate.arrivals();
		}).timeout(SECOND).retry(Retry.upTo(2))));
		gate.awaitArrivals(1);
		engine.time.advance(SECOND.plus(TO_INTERRUPT));
		gate.awaitArrivals(2);
		gate.open();
		assertEquals(2, (int) Await.value(operation));
	}

	@Test
	public void onlyWhatIsWantedIsTriedAgain() {
		AtomicInteger attempts = new AtomicInteger();
		Retry retry = Retry.upTo(5).on(failure -> failure.getMessage().equals("attempt 1"));
		assertEquals("attempt 2", engine.failure(op -> op.await(failing(attempts, 9).retry(retry))).getMessage());
		Throwable error = new AssertionError("an Error");
		assertFalse(Retry.upTo(5).isDueAfter(1, error));
		assertTrue(Retry.upTo(5).isDueAfter(4, new IOException()));
		assertFalse(Retry.upTo(5).isDueAfter(5, new IOException()));
		assertFalse(Retry.NEVER.isDueAfter(1, new IOException()));
	}

	@Test
	public void jitterStaysWithinItsPart() {
		Retry shortest = Retry.upTo(9).pause(Duration.ofSeconds(10)).jitter(0.2, () -> 0);
		Retry longest = Retry.upTo(9).pause(Duration.ofSeconds(10)).jitter(0.2, () -> 1);
		assertEquals(Duration.ofSeconds(8), shortest.pauseAfter(1));
		assertEquals(Duration.ofSeconds(12), longest.pauseAfter(1));
		assertEquals(Duration.ofSeconds(16), shortest.pauseAfter(2));
		assertEquals("No overflow", Duration.ofSeconds(36), longest.pauseAfter(2_000));
		assertEquals(Duration.ZERO, Retry.upTo(9).pauseAfter(5));
	}

	@Test
	public void noPauseIsTooLongToBeReckoned() {
		Retry patient = Retry.upTo(2).pause(SECOND, 2, Duration.ofSeconds(Long.MAX_VALUE));
		assertEquals(SECOND, patient.pauseAfter(1));
	}

	@Test
	public void aConditionThatThrowsDoesNotHideTheFailure() {
		IOException failure = new IOException("its own");
		assertSame(failure, engine.failure(op -> op.await(Task.of("task", progress -> {
			throw failure;
		}).retry(Retry.upTo(3).on(any -> {
			throw new IllegalStateException("the condition");
		})))));
		assertEquals("the condition", failure.getSuppressed()[0].getMessage());
	}

	@Test
	public void nonsenseIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Retry.upTo(0));
		assertThrows(IllegalArgumentException.class, () -> Retry.upTo(2).pause(Duration.ofSeconds(-1)));
		assertThrows(IllegalArgumentException.class, () -> Retry.upTo(2).pause(SECOND, 0.5, SECOND));
		assertThrows(IllegalArgumentException.class, () -> Retry.upTo(2).pause(SECOND, Double.NaN, SECOND));
		assertThrows(IllegalArgumentException.class, () -> Retry.upTo(2).jitter(1.5));
	}
}
