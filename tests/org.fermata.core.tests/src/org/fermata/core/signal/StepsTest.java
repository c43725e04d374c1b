// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.Registration;
import org.fermata.testing.ManualSignal;
import org.fermata.testing.ManualUiThread;
import org.junit.Test;

public final class StepsTest {

	private static final UiTimer NO_TIMER = (delay, action) -> {
		throw new AssertionError("This signal has nothing to do with time");
	};

	private final ManualUiThread ui = new ManualUiThread();
	private final ManualSignal<Integer> signal = new ManualSignal<>(ui);
	private final List<String> done = new ArrayList<>();

	private Steps<Integer> turns(int count) {
		return Steps.forEach(IntStream.range(0, count).boxed().toList(), unit -> {
			done.add("work " + unit);
			return value -> done.add("value " + value);
		});
	}

	private Registration run(Steps<? super Integer> steps) {
		Registration[] running = new Registration[1];
		ui.asUi(() -> running[0] = steps.onEachChange(signal, NO_TIMER));
		return running[0];
	}

	@Test
	public void tenUnitsWithAPauseAfterEachTakeExactlyTenChanges() {
		run(turns(10));
		assertEquals(List.of("work 0"), done);
		for (int change = 0; change < 10; change++) {
			assertEquals(1, signal.listeners());
			signal.send(change);
		}
		assertEquals(0, signal.listeners());
		assertEquals(20, done.size());
		assertEquals(List.of("value 8", "work 9", "value 9"), done.subList(17, 20));
		signal.send(10);
		assertEquals(20, done.size());
	}

	@Test
	public void whoHasNoPauseDoesNotListen() {
		run(turns(0));
		assertEquals(0, signal.listened());
	}

	@Test
	public void closingAndTheEndOfTheSignalEndThemEarly() {
		Registration running = run(turns(3));
		ui.asUi(running::close);
		assertEquals(0, signal.listeners());
		run(turns(3));
		signal.end();
		assertEquals(0, signal.listeners());
		run(turns(3));
		assertEquals("To the first pause at least", List.of("work 0", "work 0", "work 0"), done);
	}

	@Test
	public void aStepThatThrowsIsTheLast() {
		run(Steps.forEach(List.of(1, 2), unit -> value -> {
			throw new IllegalStateException("step");
		}));
		assertThrows(IllegalStateException.class, () -> signal.send(1));
		assertEquals(0, signal.listeners());
	}

	@Test
	public void aValueThatComesDuringAStepWaitsForIt() {
		run(Steps.forEach(List.of(1, 2, 3), unit -> {
			done.add("work " + unit);
			return (Integer value) -> {
				done.add("begin " + value);
				if (unit == 1) {
					signal.send(20);
				}
				done.add("end " + value);
			};
		}));
		signal.send(10);
		assertEquals(List.of("work 1", "begin 10", "end 10", "work 2", "begin 20", "end 20", "work 3"), done);
	}

	@Test
	public void aSignalThatTellsValuesAtOnceIsLeftAfterTheLastStep() {
		AtomicInteger left = new AtomicInteger();
		turns(1).onEachChange((timer, listener) -> {
			listener.value(1);
			listener.value(2);
			return left::incrementAndGet;
		}, NO_TIMER);
		assertEquals(List.of("work 0", "value 1"), done);
		assertEquals(1, left.get());
	}

	@Test
	public void aStepThatClosesItsOwnRunIsTheLast() {
		Registration[] running = new Registration[1];
		running[0] = run(Steps.forEach(List.of(1, 2, 3), unit -> value -> {
			done.add("value " + value);
			signal.send(value + 1);
			running[0].close();
		}));
		signal.send(1);
		assertEquals(List.of("value 1"), done);
		assertEquals(0, signal.listeners());
	}
}
