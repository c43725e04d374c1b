// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.databinding;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.databinding.observable.Diffs;
import org.eclipse.core.databinding.observable.Realm;
import org.eclipse.core.databinding.observable.list.ListDiffEntry;
import org.eclipse.core.databinding.observable.list.ObservableList;
import org.fermata.core.Registration;
import org.fermata.core.engine.Operation;
import org.fermata.core.output.OutputLog;

/**
 * What an operation puts out, as a list that grows while somebody listens. A flood comes in portions, so that
 * the widgets that take it do not hold up the UI thread. For the realm's thread only.
 */
final class SampledLog<E> extends ObservableList<E> implements Sampled {

	/** At a look; some ten thousand a second then, more than anybody reads. */
	private static final int PORTION = 1_000;

	private final Sampler sampler;
	private final Operation<?> operation;
	private final OutputLog<E> log;
	private Registration end = Registration.NONE;
	private boolean listenedTo;

	SampledLog(Realm realm, Sampler sampler, Operation<?> operation, OutputLog<E> log, Class<E> type) {
		super(realm, new ArrayList<>(), type);
		this.sampler = sampler;
		this.operation = operation;
		this.log = log;
	}

	@Override
	protected void firstListenerAdded() {
		checkRealm();
		listenedTo = true;
		boolean ended = operation.state().isTerminal(); // looked at first: what is read then is final
		catchUp();
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
	protected void getterCalled() {
		super.getterCalled();
		if (!listenedTo) {
			catchUp(); // there is nobody to tell
		}
	}

	private void catchUp() {
		wrappedList.addAll(log.from(wrappedList.size()));
	}

	@Override
	public boolean sample() {
		boolean ended = operation.state().isTerminal();
		int from = wrappedList.size();
		int to = Math.min(log.size(), from + PORTION);
		List<ListDiffEntry<E>> added = new ArrayList<>(to - from);
		for (int at = from; at < to; at++) {
			E entry = log.get(at);
			wrappedList.add(entry);
			added.add(Diffs.createListDiffEntry(at, true, entry));
		}
		boolean rest = to < log.size();
		if (rest) {
			sampler.hasten(); // once the engine is closed its alarms may not
		} else if (ended) {
			detach();
		}
		if (!added.isEmpty()) {
			fireListChange(Diffs.createListDiff(added));
		}
		return !ended || rest;
	}

	private void detach() {
		sampler.remove(this);
		end.close();
	}

	@Override
	public synchronized void dispose() {
		detach();
		super.dispose();
	}
}
