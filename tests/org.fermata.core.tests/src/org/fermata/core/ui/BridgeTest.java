// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fermata.testing.Await;
import org.fermata.testing.ManualTime;
import org.fermata.testing.ManualUiThread;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** Reliable actions over the bridge; for latest-wins ones see {@link LatestTest}. */
public final class BridgeTest {

	private static final int MANY = 100_000;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final ManualTime time = new ManualTime();
	private final ManualUiThread ui = new ManualUiThread();
	private final List<Throwable> failures = new ArrayList<>();
	private final Bridge bridge = new Bridge(ui, time, failures::add);
	private final List<Object> ran = new ArrayList<>(); // by the pumping thread

	@Test
	public void actionsRunOnceInOrder() {
		IntStream.range(0, 1000).forEach(i -> bridge.execute(() -> ran.add(i)));
		ui.pumpAll();
		assertEquals(IntStream.range(0, 1000).boxed().toList(), ran);
		assertEquals(1000, bridge.counters().applied());
	}

	@Test
	public void neverMoreThanOneRunnableIsQueuedWithTheToolkit() {
		IntStream.range(0, MANY).forEach(i -> bridge.execute(() -> bridge.execute(() -> ran.add(i))));
		assertEquals(1, ui.queued());
		ui.pumpAll();
		assertEquals(MANY, ran.size());
		assertEquals(1, ui.mostQueued());
	}

	@Test
	public void producersAtTheSameTimeLoseNothingKeepTheirOrderAndFloodNobody() {
		int producers = 4;
		List<List<Integer>> seen = IntStream.range(0, producers).<List<Integer>>mapToObj(i -> new ArrayList<>()).toList();
		List<Thread> threads = IntStream.range(0, producers).mapToObj(producer -> Thread.ofPlatform().start(() -> {
			for (int i = 0; i < MANY / producers; i++) {
				int value = i;
				bridge.execute(() -> seen.get(producer).add(value));
			}
		})).toList();
		ui.pumpUntil("all actions", () -> threads.stream().noneMatch(Thread::isAlive) && ui.queued() == 0);
		seen.forEach(values -> assertEquals(IntStream.range(0, MANY / producers).boxed().toList(), values));
		assertEquals(1, ui.mostQueued());
	}

	@Test
	public void aDrainStopsAtItsBudgetAndQueuesItselfBehindTheToolkitsOtherWork() {
		IntStream.range(0, 3).forEach(i -> bridge.execute(() -> {
			ran.add(i);
			time.advance(Bridge.BUDGET);
		}));
		ui.execute(() -> ran.add("the toolkit's own"));
		ui.pumpAll();
		assertEquals(List.of(0, "the toolkit's own", 1, 2), ran);
		assertEquals(Bridge.BUDGET, bridge.counters().longestDrain());
	}

	@Test
	public void actionsWithinTheBudgetRunInOneGo() {
		IntStream.range(0, 3).forEach(i -> bridge.execute(() -> time.advance(Duration.ofNanos(1))));
		ui.pumpOne();
		assertEquals(3, bridge.counters().applied());
		assertEquals(0, bridge.counters().queued());
	}

	@Test
	public void anActionThatThrowsIsReportedAndThoseBehindItRun() {
		bridge.execute(() -> {
			throw new IllegalStateException("exception");
		});
		bridge.execute(() -> {
			throw new AssertionError("error");
		});
		bridge.execute(() -> ran.add("behind"));
		ui.pumpAll();
		assertEquals(List.of("behind"), ran);
		assertEquals(List.of("exception", "error"), failures.stream().map(Throwable::getMessage).toList());
	}

	@Test
	public void aFailureHandlerThatThrowsDoesNotStopThoseBehindForGood() {
		Bridge fragile = new Bridge(ui, time, failure -> {
			throw new IllegalStateException("the handler");
		});
		fragile.execute(() -> {
			throw new IllegalStateException("the action");
		});
		fragile.execute(() -> ran.add("behind"));
		try {
			ui.pumpAll();
		} catch (IllegalStateException ofTheHandler) {
			assertEquals("the handler", ofTheHandler.getMessage());
		}
		ui.pumpAll();
		assertEquals(List.of("behind"), ran);
	}

	@Test
	public void aNestedEventLoopInAnActionDoesNotStopTheOthers() {
		bridge.execute(() -> {
			ran.add("dialog opens");
			bridge.execute(() -> ran.add("offered while it is open"));
			while (ran.size() < 3) {
				assertTrue("The nested loop has something to do", ui.pumpOne());
			}
			ran.add("dialog closes");
		});
		bridge.execute(() -> ran.add("offered before"));
		ui.pumpAll();
		assertEquals(List.of("dialog opens", "offered before", "offered while it is open", "dialog closes"), ran);
		assertEquals(1, ui.mostQueued());
	}

	@Test
	public void aNestedEventLoopFindsThoseBehindThoughNobodyOffersAnythingMeanwhile() {
		Latest<String> cell = bridge.latest(ran::add);
		cell.set("first frame");
		ui.pumpAll();
		cell.set("next frame");
		bridge.execute(() -> {
			while (ran.size() < 3) {
				if (!ui.pumpOne()) {
					assertEquals("Somebody has set an alarm for the next frame", 1, time.alarms());
					time.advance(Bridge.FRAME);
				}
			}
		});
		bridge.execute(() -> ran.add("offered before"));
		ui.pumpAll();
		assertEquals(List.of("first frame", "offered before", "next frame"), ran);
		assertEquals(1, ui.mostQueued());
	}

	@Test
	public void whatWaitsWhenTheToolkitClosesNeverRunsThoughTheToolkitRunsWhatWasQueued() {
		bridge.execute(() -> ran.add("after the widgets are gone"));
		ui.close();
		bridge.execute(() -> ran.add("too late"));
		ui.pumpAll();
		assertEquals(List.of(), ran);
	}

	@Test
	public void aToolkitThatClosesInADrainIsTouchedNoMore() {
		bridge.execute(() -> {
			ran.add("closes");
			time.advance(Bridge.BUDGET);
			ui.close();
		});
		bridge.execute(() -> ran.add("after the widgets are gone"));
		ui.pumpAll();
		assertEquals(List.of("closes"), ran);
	}

	@Test
	public void aClosedToolkitKeepsNothingOfWhatWaited() {
		ui.onClose(bridge::drop);
		WeakReference<Object> value = show();
		WeakReference<Object> action = offer();
		ui.closeAndDrop();
		Await.until("the action and the value to be collected", () -> {
			System.gc();
			return action.get() == null && value.get() == null;
		});
		bridge.execute(() -> ran.add("too late"));
		assertEquals(0, ui.queued());
		assertFalse(ui.pumpOne());
	}

	private WeakReference<Object> offer() {
		Object captured = new Object();
		bridge.execute(() -> ran.add(captured));
		return new WeakReference<>(captured);
	}

	private WeakReference<Object> show() {
		Latest<Object> cell = bridge.latest(value -> { });
		cell.set("shown at once");
		ui.pumpAll();
		Object captured = new Object();
		cell.set(captured);
		bridge.execute(() -> { });
		ui.pumpAll(); // past the actions, before its frame
		return new WeakReference<>(captured);
	}

	@Test
	public void theCountersTellWhatWaitsAndWhatWasMergedAway() {
		Latest<Integer> cell = bridge.latest(value -> { });
		bridge.execute(() -> { });
		for (int i = 0; i < 10; i++) {
			cell.set(i);
		}
		assertEquals(2, bridge.counters().queued());
		assertEquals(9, bridge.counters().merged());
		ui.pumpAll();
		assertEquals(0, bridge.counters().queued());
		assertEquals(2, bridge.counters().applied());
	}
}
