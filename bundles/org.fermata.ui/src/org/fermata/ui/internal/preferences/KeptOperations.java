// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.preferences;

import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.PreferenceChangeEvent;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;

/** Has the engine forget the oldest of what has ended where somebody wants fewer of it than it keeps. Any thread. */
public final class KeptOperations implements EngineListener, IPreferenceChangeListener {

	private final Engine engine;
	private final Runnable refresh;

	private KeptOperations(Engine engine, Runnable refresh) {
		this.engine = engine;
		this.refresh = refresh;
	}

	/**
	 * Begins.
	 *
	 * @param refresh called on the UI thread when fewer are wanted
	 */
	public static Registration watch(Engine engine, Runnable refresh) {
		KeptOperations kept = new KeptOperations(engine, refresh);
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(OperationPreferences.NODE);
		preferences.addPreferenceChangeListener(kept);
		Registration listening = engine.addListener(kept);
		return () -> {
			listening.close();
			preferences.removePreferenceChangeListener(kept);
		};
	}

	@Override
	public void ended(Operation<?> operation) {
		forgetAllBut(OperationPreferences.kept(), operation);
	}

	@Override
	public void preferenceChange(PreferenceChangeEvent event) {
		if (event.getKey().equals(OperationPreferences.KEEP)) {
			forgetAllBut(OperationPreferences.kept(), null);
			engine.bridge().execute(refresh);
		}
	}

	/** What has ended last stays, however early it was started: somebody may be looking at it. */
	private void forgetAllBut(int most, Operation<?> endedLast) {
		if (most == OperationPreferences.MOST_KEPT) {
			return; // the engine sees to that
		}
		List<Operation<?>> ended = engine.operations().stream().filter(operation -> operation.state().isTerminal()).toList();
		ended.stream().filter(operation -> operation != endedLast).limit(Math.max(0, ended.size() - most))
				.forEach(engine::forget);
	}
}
