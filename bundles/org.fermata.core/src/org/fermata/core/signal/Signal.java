// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.fermata.core.Registration;

/**
 * A source of values that a routine can wait for: a slider's selection, a click, a key, a timer. A signal is a
 * description and keeps nothing: each who listens hears what comes from then on. A value is never null. What a
 * function or a test that is put on it throws is thrown on to the toolkit, and the value is not told.
 *
 * <p>A routine waits with {@link org.fermata.core.engine.OperationContext#awaitChange awaitChange} for the next
 * value, or subscribes with {@link org.fermata.core.engine.OperationContext#changes changes} and loses none. Both
 * go to the UI thread by themselves. The idea is that of ipywidgets' {@code wait_for_change}, with an end.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface Signal<T> {

	/**
	 * Listens, until the registration is closed or the source is gone. To be called, and the registration to be
	 * closed, on the UI thread; the listener is told there. If the source is gone already it is told so at once.
	 *
	 * @param timer for signals that have to do with time
	 */
	Registration listen(UiTimer timer, SignalListener<? super T> listener);

	/** The same with other values. The function must not return null; {@link #filter} leaves values out. */
	default <R> Signal<R> map(Function<? super T, ? extends R> function) {
		Objects.requireNonNull(function);
		return (timer, listener) -> listen(timer, new Derived<T, R>(listener,
				value -> Objects.requireNonNull(function.apply(value), "A signal has no null values")));
	}

	/** The values that pass a test. What the test throws is thrown in the routine that waits. */
	default Signal<T> filter(Predicate<? super T> test) {
		Objects.requireNonNull(test);
		return (timer, listener) -> listen(timer, new Derived<T, T>(listener, value -> test.test(value) ? value : null));
	}

	/**
	 * The last value of each burst: told when nothing has come for a while. What waits when the source goes is
	 * told before its end.
	 *
	 * @param quiet how long nothing must come
	 * @throws IllegalArgumentException if that is negative
	 */
	default Signal<T> debounced(Duration quiet) {
		if (quiet.isNegative()) {
			throw new IllegalArgumentException("Nothing is quiet for " + quiet);
		}
		return (timer, listener) -> new Debounce<T>(timer, quiet, listener).to(this);
	}

	/** Whatever comes from any of several; ends when all have ended. */
	@SafeVarargs
	static <T> Signal<T> anyOf(Signal<? extends T>... signals) {
		List<Signal<? extends T>> all = List.of(signals);
		return (timer, listener) -> new AnyOf<T>(all.size(), listener).to(timer, all);
	}

	/**
	 * Comes once, after a delay from when somebody listens, with that delay; then it has ended.
	 *
	 * @throws IllegalArgumentException if the delay is negative
	 */
	static Signal<Duration> after(Duration delay) {
		if (delay.isNegative()) {
			throw new IllegalArgumentException("Nothing comes after " + delay);
		}
		return (timer, listener) -> timer.after(delay, () -> {
			listener.value(delay);
			listener.ended();
		});
	}

	/**
	 * Comes again and again, with the number of the tick, from 1. The next tick is timed from the one before: a
	 * UI thread that is held up has no heap of ticks to work off.
	 *
	 * @throws IllegalArgumentException if the period is not positive
	 */
	static Signal<Long> every(Duration period) {
		if (period.isZero() || period.isNegative()) {
			throw new IllegalArgumentException("Nothing comes every " + period);
		}
		return (timer, listener) -> new Ticks(timer, period, listener).start();
	}
}
