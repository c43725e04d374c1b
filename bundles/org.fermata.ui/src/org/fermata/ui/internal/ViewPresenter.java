// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Presenter;
import org.fermata.core.prompt.PendingPrompt;

/** Brings the operations view to light when an operation asks; the view itself takes the answer. */
final class ViewPresenter implements Presenter {

	private final Engine engine;

	ViewPresenter(Engine engine) {
		this.engine = engine;
	}

	@Override
	public void prompted(Operation<?> operation, PendingPrompt<?> prompt) {
		engine.bridge().execute(() -> {
			if (prompt.isOpen()) {
				OperationsPart.reveal();
			}
		});
	}
}
