// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.fermata.core.time.SystemTime;
import org.fermata.testing.Await;
import org.fermata.testing.ManualTime;
import org.fermata.testing.ManualUiThread;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

public final class LatestTest {

	private static final Duration EFFORT = Duration.ofSeconds(1);
	private static final Duration A_BIT = Duration.ofNanos(1);

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final ManualTime time = new ManualTime();
	private final ManualUiThread ui = new ManualUiThread();
	private final List<Throwable> failures = new ArrayList<>();
	private final Bridge bridge = new Bridge(ui, time, failures::add);
	private final List<Object> shown = new ArrayList<>(); // by the pumping thread

	@Test
	public void onlyTheLatestOfManyValuesIsShown() {
		Latest<Integer> cell = bridge.latest(shown::add);
		IntStream.rangeClosed(1, 1000).forEach(cell::set);
		ui.pumpAll();
		assertEquals(List.of(1000), shown);
		assertEquals("In one go", 1, ui.accepted());
	}

	@Test
	public void theFirstValueIsShownAtOnceAndTheNextAtTheNextFrame() {
		Latest<String> cell = bridge.latest(shown::add);
		cell.set("first");
		ui.pumpAll();
		assertEquals(List.of("first"), shown);
		cell.set("second");
		ui.pumpAll();
		time.advance(Bridge.FRAME.minus(A_BIT));
		ui.pumpAll();
		assertEquals(List.of("first"), shown);
		time.advance(A_BIT);
		ui.pumpAll();
		assertEquals(List.of("first", "second"), shown);
	}

	@Test
	public void aSecondOfUpdatesIsShownAboutSixtyTimes() {
		Latest<Integer> cell = bridge.latest(shown::add);
		for (int i = 0; i < 10_000; i++) {
			cell.set(i);
			time.advance(Duration.ofNanos(100_000));
			ui.pumpAll();
		}
		time.advance(Bridge.FRAME);
		ui.pumpAll();
		assertTrue(shown.size() + " applies", shown.size() <= 62);
		assertEquals("The last value is always shown", 9_999, shown.getLast());
		assertEquals(shown.size(), bridge.counters().frames());
	}

	@Test
	public void anActionDoesNotWaitForTheFrame() {
		Latest<String> cell = bridge.latest(shown::add);
		cell.set("first");
		ui.pumpAll();
		cell.set("next frame");
		bridge.execute(() -> shown.add("action"));
		ui.pumpAll();
		assertEquals(List.of("first", "action"), shown);
	}

	@Test
	public void aValueSetAfterAnActionIsShownAfterItThoughItsFrameIsDue() {
		Latest<String> cell = bridge.latest(shown::add);
		bridge.execute(() -> time.advance(Bridge.BUDGET));
		bridge.execute(() -> shown.add("action"));
		cell.set("value");
		time.advance(Bridge.FRAME);
		ui.pumpAll();
		assertEquals(List.of("action", "value"), shown);
	}

	@Test
	public void aFloodOfActionsDoesNotKeepAValueFromItsFrame() {
		Latest<String> cell = bridge.latest(value -> shown.add(value));
		cell.set("value");
		int[] ran = new int[1];
		Runnable[] flood = new Runnable[1];
		flood[0] = () -> {
			ran[0]++;
			time.advance(Bridge.BUDGET);
			if (shown.isEmpty() && ran[0] < 1000) {
				bridge.execute(flood[0]);
			}
		};
		bridge.execute(flood[0]);
		bridge.execute(flood[0]);
		ui.pumpAll();
		assertEquals(List.of("value"), shown);
		assertTrue(ran[0] + " actions went first", ran[0] <= 10);
	}

	@Test
	public void aValueSetByItsOwnShowWaitsForTheNextFrame() {
		List<Latest<Integer>> cell = new ArrayList<>();
		cell.add(bridge.latest(value -> {
			shown.add(value);
			cell.getFirst().set(value + 1);
		}));
		cell.getFirst().set(1);
		ui.pumpAll();
		assertEquals(List.of(1), shown);
		time.advance(Bridge.FRAME);
		ui.pumpAll();
		assertEquals(List.of(1, 2), shown);
	}

	@Test
	public void cellsBeyondTheBudgetAreShownAtTheNextFrameInTurn() {
		List<Latest<Integer>> cells = IntStream.range(0, 5).mapToObj(i -> bridge.<Integer>latest(value -> {
			shown.add(value);
			time.advance(Bridge.BUDGET.dividedBy(2));
		})).toList();
		IntStream.range(0, 5).forEach(i -> cells.get(i).set(i));
		ui.pumpAll();
		assertEquals(List.of(0, 1), shown);
		cells.getFirst().set(10);
		time.advance(Bridge.FRAME);
		ui.pumpAll();
		assertEquals(List.of(0, 1, 2, 3), shown);
		time.advance(Bridge.FRAME);
		ui.pumpAll();
		assertEquals(List.of(0, 1, 2, 3, 4, 10), shown);
	}

	@Test
	public void aShowThatThrowsIsReportedAndTheOthersAreShown() {
		Latest<Integer> broken = bridge.latest(value -> {
			throw new IllegalStateException("no " + value);
		});
		Latest<Integer> fine = bridge.latest(shown::add);
		broken.set(1);
		fine.set(2);
		ui.pumpAll();
		assertEquals(List.of(2), shown);
		assertEquals(List.of("no 1"), failures.stream().map(Throwable::getMessage).toList());
		broken.set(3);
		time.advance(Bridge.FRAME);
		ui.pumpAll();
		assertEquals(2, failures.size());
	}

	@Test
	public void aValueTakenBackIsNotShown() {
		Latest<String> cell = bridge.latest(shown::add);
		assertNull(cell.take());
		cell.set("value");
		assertEquals("value", cell.take());
		assertNull(cell.take());
		ui.pumpAll();
		assertEquals(List.of(), shown);
		cell.set("again");
		time.advance(Bridge.FRAME);
		ui.pumpAll();
		assertEquals(List.of("again"), shown);
	}

	@Test
	public void nestedEventLoopsShowValuesToo() {
		Latest<String> cell = bridge.latest(shown::add);
		bridge.execute(() -> {
			cell.set("in the dialog");
			ui.pumpAll();
			shown.add("dialog closes");
		});
		ui.pumpAll();
		assertEquals(List.of("in the dialog", "dialog closes"), shown);
	}

	@Test
	public void noValueIsLostBetweenMarkAndValue() {
		AtomicLong seen = new AtomicLong(); // by this thread
		Latest<Long> cell = bridge.latest(seen::set);
		long begin = System.nanoTime();
		Thread producer = Thread.ofPlatform().start(() -> {
			// As many rounds as a second allows; each ends when its last value was shown.
			for (long last = 2; System.nanoTime() - begin < EFFORT.toNanos(); last += 2) {
				cell.set(last - 1);
				cell.set(last);
				while (seen.get() != last && !Thread.currentThread().isInterrupted()) {
					Thread.onSpinWait();
				}
			}
		});
		try {
			Await.until("the last value of each round", () -> {
				for (int i = 0; i < 10_000; i++) {
					cell.show();
				}
				return !producer.isAlive();
			});
		} finally {
			producer.interrupt();
		}
	}

	@Test
	public void theLastValueOfEveryBurstIsShownWhoeverSetsIt() {
		try (SystemTime real = new SystemTime()) {
			Bridge paced = new Bridge(ui, real, failures::add);
			long[] value = new long[1]; // by the pumping thread
			Latest<Long> cell = paced.latest(latest -> value[0] = latest);
			for (long burst = 1; burst <= 100; burst++) {
				long last = burst * 1000;
				Thread producer = Thread.ofPlatform().start(() -> {
					for (long i = last - 100; i <= last; i++) {
						cell.set(i);
					}
				});
				ui.pumpUntil("the last value of burst " + burst, () -> value[0] == last);
				Await.until("the producer", () -> !producer.isAlive());
			}
			assertEquals(1, ui.mostQueued());
		}
	}

	@Test
	public void concurrentProducersLeaveTheCellShowingWhatItHolds() {
		try (SystemTime real = new SystemTime()) {
			Bridge paced = new Bridge(ui, real, failures::add);
			Object[] value = new Object[1]; // by the pumping thread
			Latest<Object> cell = paced.latest(latest -> value[0] = latest);
			for (int burst = 0; burst < 50; burst++) {
				List<Thread> producers = IntStream.range(0, 3).mapToObj(i -> Thread.ofPlatform().start(() -> {
					for (int n = 0; n < 200; n++) {
						cell.set(new Object());
					}
				})).toList();
				ui.pumpUntil("the producers", () -> producers.stream().noneMatch(Thread::isAlive));
				Object last = new Object();
				cell.set(last);
				ui.pumpUntil("the last value", () -> value[0] == last);
			}
			assertEquals(List.of(), failures);
		}
	}
}
