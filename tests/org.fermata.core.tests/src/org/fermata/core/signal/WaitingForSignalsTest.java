// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Scope;
import org.fermata.core.engine.Routine;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.ManualSignal;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class WaitingForSignalsTest {

	private final TestEngine engine = new TestEngine();
	private final ManualSignal<Integer> slider = new ManualSignal<>(engine.ui);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private <T> Operation<T> startListening(Routine<T> routine) {
		Operation<T> operation = engine.start(routine);
		engine.ui.pumpUntil("somebody to listen", () -> slider.listeners() == 1);
		return operation;
	}

	private void pumpToEnd(Operation<?> operation) {
		engine.ui.pumpUntil("the end", () -> operation.state().isTerminal());
	}

	@Test
	public void theNextValueIsTheValueOfTheWait() {
		Operation<Integer> operation = startListening(op -> op.awaitChange(slider));
		slider.send(42);
		slider.send(43);
		assertEquals(42, (int) Await.value(operation));
		engine.ui.pumpAll();
		assertEquals(0, slider.listeners());
	}

	@Test
	public void tenUnitsOfWorkWithAPauseTakeTenChanges() {
		Queue<String> done = new ConcurrentLinkedQueue<>();
		Operation<Void> operation = engine.start(op -> {
			for (int i = 0; i < 10; i++) {
				done.add("did work " + i);
				done.add("continued with value " + op.awaitChange(slider));
			}
			return null;
		});
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			int unit = i;
			engine.ui.pumpUntil("unit " + i, () -> slider.listened() == unit + 1 && slider.listeners() == 1);
			assertEquals(OperationState.RUNNING, operation.state());
			slider.send(100 + i);
			engine.ui.pumpUntil("the continuation", () -> done.size() > 2 * unit + 1);
			expected.add("did work " + i);
			expected.add("continued with value " + (100 + i));
		}
		Await.value(operation);
		assertEquals(expected, List.copyOf(done));
	}

	@Test
	public void aWaitEndsWithItsTimeout() {
		Operation<Integer> operation = startListening(op -> op.awaitChange(slider, Duration.ofSeconds(3)));
		engine.advanceWhen(1, Duration.ofSeconds(3));
		assertTrue(Await.failure(operation) instanceof TimeoutException);
		engine.ui.pumpAll();
		assertEquals(0, slider.listeners());
	}

	@Test
	public void aWaitEndsWithItsSource() {
		Operation<Integer> operation = startListening(op -> op.awaitChange(slider));
		slider.end();
		pumpToEnd(operation);
		assertTrue(Await.failure(operation) instanceof SignalEndedException);
		Operation<Integer> late = engine.start(op -> op.awaitChange(slider));
		pumpToEnd(late);
		assertTrue(Await.failure(late) instanceof SignalEndedException);
	}

	@Test
	public void aWaitEndsWithItsOperationAndTheListenerGoes() {
		Operation<Integer> operation = startListening(op -> op.awaitChange(slider));
		operation.cancel();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		engine.ui.pumpAll();
		assertEquals(0, slider.listeners());
	}

	@Test
	public void whoIsCancelledBeforeTheUiThreadComesNeverListens() {
		Operation<Integer> operation = engine.start(op -> op.awaitChange(slider));
		Await.until("the way to the UI thread", () -> engine.ui.queued() > 0);
		operation.cancel();
		Await.end(operation);
		engine.ui.pumpAll();
		assertEquals(0, slider.listeners());
	}

	@Test
	public void aSubscriptionLosesNothingBetweenTwoWaits() {
		Gate working = new Gate("work");
		Operation<List<Integer>> operation = startListening(op -> {
			try (Changes<Integer> changes = op.changes(slider)) {
				working.pass();
				List<Integer> taken = new ArrayList<>();
				for (int i = 0; i < 1_000; i++) {
					taken.add(changes.next());
				}
				assertEquals(Optional.empty(), changes.poll());
				return taken;
			}
		});
		working.awaitArrivals(1);
		List<Integer> sent = new ArrayList<>();
		for (int i = 0; i < 1_000; i++) {
			slider.send(i);
			sent.add(i);
			if (i == 500) {
				working.open();
			}
		}
		assertEquals(sent, Await.value(operation));
		engine.ui.pumpAll();
		assertEquals(0, slider.listeners());
	}

	@Test
	public void theLatestDropsWhatCameBeforeIt() {
		Gate working = new Gate("work");
		Operation<Integer> operation = startListening(op -> {
			Changes<Integer> changes = op.changes(slider);
			working.pass();
			return changes.latest();
		});
		slider.send(1);
		slider.send(2);
		slider.send(3);
		working.open();
		assertEquals(3, (int) Await.value(operation));
		engine.ui.pumpAll();
		assertEquals("What a routine leaves open is closed", 0, slider.listeners());
	}

	@Test
	public void theValuesBeforeTheEndOfTheSourceAreTaken() {
		Gate working = new Gate("work");
		Operation<Integer> operation = startListening(op -> {
			Changes<Integer> changes = op.changes(slider);
			working.pass();
			int first = changes.next();
			assertThrows(SignalEndedException.class, changes::next);
			return first;
		});
		slider.send(1);
		slider.end();
		working.open();
		pumpToEnd(operation);
		assertEquals(1, (int) Await.value(operation));
	}

	@Test
	public void whoIsTiedToALifetimeThatEndsWithTheSourceIsCancelled() {
		for (int i = 0; i < 50; i++) {
			ManualSignal<Integer> signal = new ManualSignal<>(engine.ui);
			Scope widget = new Scope("widget");
			Operation<Integer> operation = engine.start(op -> op.awaitChange(signal)).tiedTo(widget);
			engine.ui.pumpUntil("somebody to listen", () -> signal.listeners() == 1);
			engine.ui.asUi(() -> {
				signal.end(); // the signal's listener comes first, and the routine has the time to hear of it
				Operation<?> another = engine.start(op -> 1);
				Await.until("another operation", () -> another.outcome().isPresent());
				widget.close();
			});
			pumpToEnd(operation);
			assertTrue(operation.outcome().orElseThrow() instanceof Outcome.Stopped);
		}
	}

	@Test
	public void aRoutineThatIsLongInComingBackFromACancelGathersNothing() {
		Gate working = new Gate("work");
		Operation<?> operation = startListening(op -> {
			op.changes(slider);
			working.passStubbornly();
			return null;
		});
		working.awaitArrivals(1);
		operation.cancel();
		slider.send(1);
		assertEquals(0, slider.listeners());
		working.open();
		Await.end(operation);
		engine.ui.pumpAll();
	}

	@Test
	public void aClosedSubscriptionRefuses() {
		Operation<Void> operation = engine.start(op -> {
			Changes<Integer> changes = op.changes(slider);
			changes.close();
			changes.close();
			assertThrows(IllegalStateException.class, changes::next);
			return null;
		});
		pumpToEnd(operation);
		Await.value(operation);
	}

	@Test
	public void aSubscriptionBelongsToTheRoutine() {
		AtomicReference<Changes<Integer>> stolen = new AtomicReference<>();
		Gate working = new Gate("work");
		Operation<Void> operation = startListening(op -> {
			stolen.set(op.changes(slider));
			working.pass();
			return null;
		});
		working.awaitArrivals(1);
		assertThrows(IllegalStateException.class, () -> stolen.get().poll());
		working.open();
		Await.value(operation);
	}

	@Test
	public void whatTheSignalThrowsArrives() {
		IllegalArgumentException broken = new IllegalArgumentException("broken");
		Signal<Integer> signal = (timer, listener) -> {
			throw broken;
		};
		Operation<Integer> operation = engine.start(op -> op.awaitChange(signal));
		pumpToEnd(operation);
		assertEquals(broken, Await.failure(operation));
	}

	@Test
	public void fiveHundredRoutinesGoOnAtOneChange() {
		Queue<Integer> resumed = new ConcurrentLinkedQueue<>();
		List<Operation<Object>> operations = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			int number = i;
			operations.add(engine.start(op -> {
				op.awaitChange(slider);
				op.ui(() -> resumed.add(number));
				return null;
			}));
			engine.ui.pumpUntil("number " + i, () -> slider.listeners() == number + 1);
		}
		slider.send(1);
		operations.forEach(this::pumpToEnd);
		assertEquals(500, resumed.stream().distinct().count());
		engine.ui.pumpAll();
		assertEquals(0, slider.listeners());
		assertFalse(operations.stream().anyMatch(operation -> operation.state() != OperationState.DONE));
	}

	@Test
	public void whatAMappingThrowsIsThrownInTheRoutineAfterTheValuesBeforeIt() {
		IllegalStateException broken = new IllegalStateException("no mapping for 3");
		Signal<Integer> mapped = slider.filter(value -> value > 0).map(value -> {
			if (value == 3) {
				throw broken;
			}
			return value * 2;
		});
		Gate working = new Gate("work");
		Operation<Integer> operation = startListening(op -> {
			Changes<Integer> changes = op.changes(Signal.anyOf(mapped));
			working.pass();
			int sum = changes.next() + changes.next();
			assertSame(broken, assertThrows(IllegalStateException.class, changes::next));
			return sum;
		});
		slider.send(1);
		slider.send(2);
		slider.send(3);
		slider.send(4);
		working.open();
		assertEquals(6, (int) Await.value(operation));
		engine.ui.pumpAll();
		assertEquals(0, slider.listeners());
	}

	@Test
	public void whatAFilterThrowsBehindADebounceIsThrownInTheRoutine() {
		IllegalStateException broken = new IllegalStateException("no test");
		Operation<Integer> operation = startListening(op -> op.awaitChange(slider.filter(value -> {
			throw broken;
		}).debounced(Duration.ofSeconds(1))));
		slider.send(1);
		assertSame(broken, Await.failure(operation));
		engine.ui.pumpAll();
		assertEquals(0, slider.listeners());
	}
}
