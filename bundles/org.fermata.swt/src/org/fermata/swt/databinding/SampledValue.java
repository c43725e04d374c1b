// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.databinding;

import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.core.databinding.observable.Diffs;
import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.value.AbstractObservableValue;
import org.fermata.core.Registration;
import org.fermata.core.engine.Operation;

/** A value of an operation, looked at while somebody listens. For the realm's thread only. */
final class SampledValue<T> extends AbstractObservableValue<T> implements Sampled {

	private final Sampler sampler;
	private final Operation<?> operation;
	private final Class<?> type;
	private final Supplier<? extends T> source;
	private Registration end = Registration.NONE;
	private boolean listenedTo;
	private T shown; // while it is listened to

	SampledValue(Realm realm, Sampler sampler, Operation<?> operation, Class<?> type, Supplier<? extends T> source) {
		super(realm);
		this.sampler = sampler;
		this.operation = operation;
		this.type = type;
		this.source = source;
	}

	@Override
	protected void firstListenerAdded() {
		checkRealm();
		listenedTo = true;
		boolean ended = operation.state().isTerminal(); // looked at first: what is read then is final
		shown = source.get();
		if (!ended) {
			sampler.add(this);
			end = operation.onEnd(sampler::hasten);
		}
	}

	@Override
	protected void lastListenerRemoved() {
		detach();
		listenedTo = false;
	}

	@Override
	public boolean sample() {
		boolean ended = operation.state().isTerminal();
		if (ended) {
			detach();
		}
		T before = shown;
		T now = source.get();
		if (!Objects.equals(before, now)) {
			shown = now;
			fireValueChange(Diffs.createValueDiff(before, now));
		}
		return !ended;
	}

	private void detach() {
		sampler.remove(this);
		end.close();
	}

	@Override
	protected T doGetValue() {
		return listenedTo ? shown : source.get();
	}

	@Override
	public Object getValueType() {
		return type;
	}

	@Override
	public synchronized void dispose() {
		detach();
		super.dispose();
	}
}
