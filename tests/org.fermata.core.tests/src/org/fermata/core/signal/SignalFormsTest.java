// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fermata.core.Registration;
import org.fermata.testing.ManualSignal;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class SignalFormsTest {

	private static final Duration QUIET = Duration.ofMillis(200);

	private final TestEngine engine = new TestEngine();
	private final ManualSignal<Integer> slider = new ManualSignal<>(engine.ui);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	/** What was heard, the end as the word "ended". */
	private static final class Heard<T> implements SignalListener<T> {
		final List<Object> all = new ArrayList<>();

		@Override
		public void value(T value) {
			all.add(value);
		}

		@Override
		public void ended() {
			all.add("ended");
		}
	}

	private <T> Registration listen(Signal<T> signal, Heard<T> heard) {
		Registration[] listening = new Registration[1];
		engine.ui.asUi(() -> listening[0] = signal.listen(engine.engine().uiTimer(), heard));
		return () -> engine.ui.asUi(listening[0]::close);
	}

	private <T> Heard<T> heard(Signal<T> signal) {
		Heard<T> heard = new Heard<>();
		listen(signal, heard);
		return heard;
	}

	private void pass(Duration duration) {
		engine.time.advance(duration);
		engine.ui.pumpAll();
	}

	@Test
	public void valuesAreMappedAndFiltered() {
		Heard<String> heard = heard(slider.filter(value -> value % 2 == 0).map(value -> value + " %"));
		slider.send(1);
		slider.send(2);
		slider.end();
		assertEquals(List.of("2 %", "ended"), heard.all);
	}

	@Test
	public void aDragIsItsLastValue() {
		Heard<Integer> heard = heard(slider.debounced(QUIET));
		for (int i = 0; i < 10; i++) {
			slider.send(i);
			pass(QUIET.minusMillis(1));
		}
		assertEquals(List.of(), heard.all);
		pass(QUIET);
		assertEquals(List.of(9), heard.all);
		pass(QUIET);
		slider.send(20);
		pass(QUIET);
		assertEquals(List.of(9, 20), heard.all);
		assertEquals("No alarm is left", 0, engine.time.alarms());
	}

	@Test
	public void whatIsHeldBackIsToldBeforeTheEnd() {
		Heard<Integer> heard = heard(slider.debounced(QUIET));
		slider.send(1);
		slider.end();
		assertEquals(List.of(1, "ended"), heard.all);
		pass(QUIET);
		assertEquals(List.of(1, "ended"), heard.all);
	}

	@Test
	public void whoListensNoMoreHearsNothingThatWasHeldBack() {
		Heard<Integer> heard = new Heard<>();
		Registration listening = listen(slider.debounced(QUIET), heard);
		slider.send(1);
		engine.time.advance(QUIET); // the alarm is on its way over the bridge
		listening.close();
		engine.ui.pumpAll();
		assertEquals(List.of(), heard.all);
		assertEquals(0, slider.listeners());
	}

	@Test
	public void nothingIsQuietForLessThanNoTime() {
		assertThrows(IllegalArgumentException.class, () -> slider.debounced(QUIET.negated()));
		assertThrows(IllegalArgumentException.class, () -> Signal.every(Duration.ZERO));
		assertThrows(IllegalArgumentException.class, () -> Signal.after(QUIET.negated()));
	}

	@Test
	public void ifOneOfSeveralCannotBeListenedToNobodyListensToTheOthers() {
		Signal<Integer> broken = (timer, listener) -> {
			throw new IllegalStateException("broken");
		};
		assertThrows(IllegalStateException.class, () -> heard(Signal.anyOf(slider, broken)));
		assertEquals(0, slider.listeners());
	}

	@Test
	public void theEndIsToldThoughTheLastValueIsThrownAt() {
		List<String> heard = new ArrayList<>();
		engine.ui.asUi(() -> slider.debounced(QUIET).listen(engine.engine().uiTimer(), new SignalListener<>() {
			@Override
			public void value(Integer value) {
				throw new IllegalStateException("broken");
			}

			@Override
			public void ended() {
				heard.add("ended");
			}
		}));
		slider.send(1);
		assertThrows(IllegalStateException.class, slider::end);
		assertEquals(List.of("ended"), heard);
	}

	@Test
	public void aValueIsNeverNull() {
		heard(slider.map(value -> null));
		assertThrows(NullPointerException.class, () -> slider.send(1));
	}

	@Test
	public void anyOfSeveralWill() {
		ManualSignal<Integer> other = new ManualSignal<>(engine.ui);
		Heard<Integer> heard = new Heard<>();
		Registration listening = listen(Signal.anyOf(slider, other), heard);
		slider.send(1);
		other.send(2);
		slider.end();
		other.send(3);
		assertEquals(List.of(1, 2, 3), heard.all);
		other.end();
		assertEquals(List.of(1, 2, 3, "ended"), heard.all);
		listening.close();
		assertEquals(List.of("ended"), heard(Signal.<Integer>anyOf()).all);
	}

	@Test
	public void whoLeavesAnyOfSeveralLeavesAll() {
		ManualSignal<Integer> other = new ManualSignal<>(engine.ui);
		Registration listening = listen(Signal.anyOf(slider, other), new Heard<>());
		listening.close();
		assertEquals(0, slider.listeners() + other.listeners());
	}

	@Test
	public void aDelayComesOnce() {
		Heard<Duration> heard = heard(Signal.after(QUIET));
		pass(QUIET);
		pass(QUIET);
		assertEquals(List.of(QUIET, "ended"), heard.all);
	}

	@Test
	public void ticksComeUntilSomebodyLeaves() {
		Heard<Long> heard = new Heard<>();
		Registration listening = listen(Signal.every(QUIET), heard);
		pass(QUIET);
		pass(QUIET);
		assertEquals(List.of(1L, 2L), heard.all);
		listening.close();
		pass(QUIET);
		assertEquals(List.of(1L, 2L), heard.all);
		assertEquals(0, engine.time.alarms());
	}

	@Test
	public void aListenerThatThrowsDoesNotEndTheTicks() {
		int[] ticks = new int[1];
		engine.ui.asUi(() -> Signal.every(QUIET).listen(engine.engine().uiTimer(), tick -> {
			ticks[0]++;
			throw new IllegalStateException("tick " + tick);
		}));
		pass(QUIET);
		pass(QUIET);
		assertEquals(2, ticks[0]);
		assertEquals(2, engine.takeFailures().size());
	}

	@Test
	public void aUiThreadThatIsHeldUpHasNoHeapOfTicks() {
		Heard<Long> heard = heard(Signal.every(QUIET));
		for (int i = 0; i < 10; i++) {
			engine.time.advance(QUIET); // and nobody pumps
		}
		engine.ui.pumpAll();
		assertEquals(List.of(1L), heard.all);
		assertTrue(engine.time.alarms() == 1);
	}
}
