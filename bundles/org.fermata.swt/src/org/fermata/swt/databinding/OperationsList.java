// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.databinding;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.databinding.observable.Diffs;
import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.list.ListDiffEntry;
import org.eclipse.core.databinding.observable.list.ObservableList;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;

/** The operations that an engine knows, looked at when one begins, ends or is forgotten. For the realm's thread only. */
final class OperationsList extends ObservableList<Operation<?>> implements Sampled {

	private final Engine engine;
	private final Sampler sampler;
	private Registration listener = Registration.NONE;
	private boolean listenedTo;

	OperationsList(Realm realm, Sampler sampler, Engine engine) {
		super(realm, List.of(), Operation.class);
		this.engine = engine;
		this.sampler = sampler;
	}

	@Override
	protected void firstListenerAdded() {
		checkRealm();
		listenedTo = true;
		listener = engine.addListener(new Hastening(sampler));
		wrappedList = engine.operations(); // after who listens is in place: nothing is missed in between
		sampler.add(this);
	}

	@Override
	protected void lastListenerRemoved() {
		detach();
		listenedTo = false;
	}

	@Override
	protected void getterCalled() {
		super.getterCalled();
		if (!listenedTo) {
			wrappedList = engine.operations();
		}
	}

	@Override
	public boolean sample() {
		List<Operation<?>> now = engine.operations();
		List<ListDiffEntry<Operation<?>>> changes = changes(wrappedList, now);
		if (!changes.isEmpty()) {
			wrappedList = now;
			fireListChange(Diffs.createListDiff(changes));
		}
		return false;
	}

	/** Both are in the order of their numbers, so that going through them side by side is enough. */
	private static List<ListDiffEntry<Operation<?>>> changes(List<Operation<?>> before, List<Operation<?>> now) {
		List<ListDiffEntry<Operation<?>>> changes = new ArrayList<>();
		int old = 0;
		for (int at = 0; at < now.size(); at++) {
			Operation<?> operation = now.get(at);
			while (old < before.size() && before.get(old).id() < operation.id()) {
				changes.add(Diffs.createListDiffEntry(at, false, before.get(old++)));
			}
			if (old < before.size() && before.get(old).id() == operation.id()) {
				old++;
			} else {
				changes.add(Diffs.createListDiffEntry(at, true, operation));
			}
		}
		while (old < before.size()) {
			changes.add(Diffs.createListDiffEntry(now.size(), false, before.get(old++)));
		}
		return changes;
	}

	private void detach() {
		sampler.remove(this);
		listener.close();
	}

	@Override
	public synchronized void dispose() {
		detach();
		super.dispose();
	}

	private record Hastening(Sampler sampler) implements EngineListener {

		@Override
		public void started(Operation<?> operation) {
			sampler.hasten();
		}

		@Override
		public void ended(Operation<?> operation) {
			sampler.hasten();
		}

		@Override
		public void forgotten(Operation<?> operation) {
			sampler.hasten();
		}
	}
}
