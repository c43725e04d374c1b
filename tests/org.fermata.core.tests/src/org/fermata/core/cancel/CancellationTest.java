// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.cancel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.Registration;
import org.fermata.testing.Await;
import org.fermata.testing.ManualTime;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

public final class CancellationTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final Cancellation cancellation = new Cancellation("Fetch");
	private final List<String> told = new ArrayList<>();

	@Test
	public void aRequestRaisesTheFlagOnceAndForAll() {
		cancellation.check();
		assertTrue(cancellation.request());
		assertFalse(cancellation.request());
		assertTrue(cancellation.isRequested());
		OperationCancelledException thrown = assertThrows(OperationCancelledException.class, cancellation::check);
		assertTrue(thrown.getMessage().contains("Fetch"));
	}

	@Test
	public void listenersAreToldInOrderAndLateOnesAtOnce() {
		cancellation.onRequest(() -> told.add("first"));
		Registration takenBack = cancellation.onRequest(() -> told.add("taken back"));
		cancellation.onRequest(() -> told.add("second " + cancellation.isRequested()));
		takenBack.close();
		cancellation.request();
		cancellation.onRequest(() -> told.add("late"));
		assertEquals(List.of("first", "second true", "late"), told);
	}

	@Test
	public void aListenerThatThrowsKeepsNobodyFromHearing() {
		IllegalStateException thrown = new IllegalStateException("first");
		cancellation.onRequest(() -> {
			throw thrown;
		});
		cancellation.onRequest(() -> told.add("second"));
		assertSame(thrown, assertThrows(IllegalStateException.class, cancellation::request));
		assertEquals(List.of("second"), told);
	}

	@Test
	public void aListenerMayTakeItselfBackWhileItIsTold() {
		Registration[] own = new Registration[1];
		own[0] = cancellation.onRequest(() -> {
			own[0].close();
			told.add("told");
		});
		cancellation.request();
		assertEquals(List.of("told"), told);
	}

	@Test
	public void aChildFollowsItsParentAndNotTheOtherWayRound() {
		Cancellation child = cancellation.child("batch");
		Cancellation detached = cancellation.child("ended batch");
		detached.detach();
		Cancellation alone = cancellation.child("closed batch");
		alone.request();
		assertFalse(cancellation.isRequested());
		cancellation.request();
		assertTrue(child.isRequested());
		assertFalse(detached.isRequested());
		assertTrue("A child of the past", cancellation.child("late").isRequested());
	}

	@Test
	public void registeringAgainstARequestIsToldExactlyOnce() {
		for (int i = 0; i < 2_000; i++) {
			Cancellation racing = new Cancellation("racing");
			AtomicInteger heard = new AtomicInteger();
			AtomicInteger won = new AtomicInteger();
			List<Thread> threads = IntStream.range(0, 3).mapToObj(n -> Thread.ofVirtual().start(() -> {
				if (n == 0) {
					racing.onRequest(heard::incrementAndGet);
				} else if (racing.request()) {
					won.incrementAndGet();
				}
			})).toList();
			Await.until("the threads", () -> threads.stream().noneMatch(Thread::isAlive));
			assertEquals(1, heard.get());
			assertEquals(1, won.get());
		}
	}

	@Test
	public void aLadderTakesItsStepsAfterTheGracesAndNoneAfterItIsLeft() {
		ManualTime time = new ManualTime();
		Graces graces = new Graces(Duration.ofSeconds(1), Duration.ofSeconds(2));
		Ladder climbed = new Ladder(time, graces, () -> told.add("interrupt"), () -> told.add("abandon"));
		climbed.start();
		Ladder left = new Ladder(time, graces, () -> told.add("never"), () -> told.add("never"));
		left.start();
		left.leave();
		Ladder leftBefore = new Ladder(time, graces, () -> told.add("never"), () -> told.add("never"));
		leftBefore.leave();
		leftBefore.start();
		time.advance(Duration.ofSeconds(1));
		assertEquals(List.of("interrupt"), told);
		time.advance(Duration.ofSeconds(2));
		assertEquals(List.of("interrupt", "abandon"), told);
		assertEquals(0, time.alarms());
	}

	@Test
	public void aGraceIsNotNegative() {
		Duration negative = Duration.ofNanos(-1);
		assertThrows(IllegalArgumentException.class, () -> new Graces(negative, Duration.ZERO));
		assertThrows(IllegalArgumentException.class, () -> new Graces(Duration.ZERO, negative));
	}
}
