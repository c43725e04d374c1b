// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.util.function.Consumer;
import java.util.function.Function;

import org.fermata.core.Registration;

/**
 * Work with pauses, each of which ends with a value: it runs to its first pause, then with each value to the next,
 * until it has no more. It needs no engine and no thread: everything happens on the UI thread, so each stretch must
 * be brief. Whatever is to wait, or to compute, is better written as a routine. The idea is that of ipywidgets'
 * {@code yield_for_change}, which takes a generator; Java has none, so the work says itself what comes after a pause.
 *
 * <p>Steps are used up by going through them: to run them again, make them again.
 *
 * @param <T> the value
 */
public interface Steps<T> {

	/**
	 * Runs from the beginning to the first pause.
	 *
	 * @return whether there is one; if not, that was all
	 */
	boolean begin();

	/**
	 * Goes on from a pause to the next.
	 *
	 * @param value what has ended the pause
	 * @return whether there is another pause; if not, that was all
	 */
	boolean advance(T value);

	/**
	 * A loop with a pause at the end of each turn.
	 *
	 * @param items one for each turn, taken as its turn comes
	 * @param body runs the turn as far as the pause, and returns what is to be done with the value after it
	 */
	static <I, T> Steps<T> forEach(Iterable<? extends I> items,
			Function<? super I, ? extends Consumer<? super T>> body) {
		return new LoopSteps<>(items.iterator(), body);
	}

	/**
	 * Runs to the first pause, then goes on by one step with each value of a signal, and after the last step listens
	 * no more. Closing the registration ends it early, and so does the end of the signal. What a step throws ends it
	 * too, and is thrown on to the toolkit; what the first stretch throws is thrown here. On the UI thread.
	 *
	 * @param timer for signals that have to do with time
	 */
	default Registration onEachChange(Signal<? extends T> signal, UiTimer timer) {
		return new StepRun<T>(this).on(signal, timer);
	}
}
