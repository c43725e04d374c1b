// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.databinding;

import java.util.Objects;
import java.util.function.Function;

import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.list.IObservableList;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.jface.databinding.swt.DisplayRealm;
import org.eclipse.swt.widgets.Display;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.ProgressSnapshot;

/**
 * An engine's operations as observables on the realm of its display, to be bound to widgets. Make one for an
 * engine: all that comes from it shares one pulse.
 *
 * <p>What is observed is sampled ten times a second while somebody listens and the operation runs, so that it
 * costs the operation nothing. The last look is after the end: the final value is always told. An observable
 * holds on to nothing once it is disposed, its operation has ended or the display goes, which disposes those that
 * are listened to. All of it is read-only, and for the display's thread. What a listener throws is reported to
 * the engine's handler of failures and keeps nothing from the others.
 */
public final class EngineObservables {

	private final Engine engine;
	private final Realm realm;
	private final Sampler sampler;

	private EngineObservables(Engine engine, Display display) {
		this.engine = engine;
		this.realm = DisplayRealm.getRealm(display);
		this.sampler = new Sampler(engine);
	}

	/**
	 * The observables of an engine. On the thread of its display.
	 *
	 * @throws IllegalStateException on another thread, or if the engine's UI thread is none of a display
	 */
	public static EngineObservables of(Engine engine) {
		Display display = displayOf(engine);
		return new EngineObservables(engine, display);
	}

	static Display displayOf(Engine engine) {
		Display display = Display.getCurrent();
		if (display == null || !engine.bridge().ui().isCurrent()) {
			throw new IllegalStateException("Observables are made on the thread of the engine's display");
		}
		return display;
	}

	/** Where an operation stands. */
	public IObservableValue<OperationState> state(Operation<?> operation) {
		return value(operation, OperationState.class, Operation::state);
	}

	/** How far an operation is. */
	public IObservableValue<ProgressSnapshot> progress(Operation<?> operation) {
		return value(operation, ProgressSnapshot.class, Operation::progress);
	}

	/** The part done, from 0 to 1; 0 while the total is unknown. */
	public IObservableValue<Double> fraction(Operation<?> operation) {
		return value(operation, Double.class, each -> each.progress().fraction());
	}

	/** What an operation is doing, in words; empty if it did not say. */
	public IObservableValue<String> message(Operation<?> operation) {
		return value(operation, String.class, each -> each.progress().message());
	}

	/** What an operation is about; empty if it did not say. */
	public IObservableValue<String> subject(Operation<?> operation) {
		return value(operation, String.class, Operation::subject);
	}

	/** What came of an operation, in a few words; empty if it did not say. */
	public IObservableValue<String> summary(Operation<?> operation) {
		return value(operation, String.class, Operation::summary);
	}

	/**
	 * Anything else that can be read off an operation.
	 *
	 * @param read on the UI thread, ten times a second; must be brief. What is equal to what was read before is
	 *        not told
	 */
	public <T> IObservableValue<T> value(Operation<?> operation, Class<T> type,
			Function<? super Operation<?>, ? extends T> read) {
		Objects.requireNonNull(operation);
		Objects.requireNonNull(read);
		return new SampledValue<>(realm, sampler, operation, type, () -> read.apply(operation));
	}

	/** The lines that an operation has printed; it only grows. A flood comes in portions of a thousand. */
	public IObservableList<String> output(Operation<?> operation) {
		return new SampledLog<>(realm, sampler, operation, operation.output(), String.class);
	}

	/** The results of an operation; it only grows. A flood comes in portions of a thousand. */
	public IObservableList<ResultRow> results(Operation<?> operation) {
		return new SampledLog<>(realm, sampler, operation, operation.results(), ResultRow.class);
	}

	/** The operations that the engine knows, in the order in which they were started; see {@link Engine#operations}. */
	public IObservableList<Operation<?>> operations() {
		return new OperationsList(realm, sampler, engine);
	}

	/** A value that any thread may set; see {@link SettableValue}. */
	public <T> SettableValue<T> settable(Class<T> type, T initial) {
		return new SettableValue<>(engine, type, initial);
	}
}
