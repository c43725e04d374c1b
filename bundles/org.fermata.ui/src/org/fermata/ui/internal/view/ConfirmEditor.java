// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.widgets.Control;
import org.fermata.core.prompt.ConfirmPrompt;
import org.fermata.core.prompt.Prompt;

/** Nothing but Continue. */
final class ConfirmEditor extends PromptEditor<Boolean> {

	@Override
	Boolean answer() {
		return Boolean.TRUE;
	}

	@Override
	Control focus() {
		return null;
	}

	@Override
	boolean adopt(Prompt<?> next) {
		return next instanceof ConfirmPrompt;
	}
}
