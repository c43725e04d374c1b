// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Presenter;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.ui.Latest;
import org.fermata.ui.internal.preferences.OperationPreferences;

/** Brings the operations view to light when an operation asks; the view itself takes the answer. */
final class ViewPresenter implements Presenter {

	private final Latest<Engine> asked; // however many ask at once, one look is enough

	private final Engine engine;

	ViewPresenter(Engine engine) {
		this.engine = engine;
		asked = engine.bridge().latest(ViewPresenter::reveal);
	}

	@Override
	public void prompted(Operation<?> operation, PendingPrompt<?> prompt) {
		if (OperationPreferences.revealsView()) {
			asked.set(engine);
		}
	}

	private static void reveal(Engine engine) {
		if (engine.operations().stream().anyMatch(operation -> operation.prompt().isPresent())) {
			OperationsPart.reveal();
		}
	}
}
