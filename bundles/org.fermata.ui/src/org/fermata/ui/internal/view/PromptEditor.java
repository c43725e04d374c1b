// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fermata.core.prompt.ChoicePrompt;
import org.fermata.core.prompt.ConfirmPrompt;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.prompt.TextPrompt;

/**
 * The controls in which one kind of prompt is answered.
 *
 * @param <T> the answer
 */
abstract class PromptEditor<T> {

	/** What an editor needs of the panel that it stands in. */
	interface Host {

		/** The answer may be another one now. */
		void edited();

		/** The answer is ready: as Continue. */
		void proceed();
	}

	/** The editor for a kind of prompt; its controls become children of {@code parent} and bear the question's name. */
	static PromptEditor<?> create(Prompt<?> prompt, Composite parent, Host host) {
		return switch (prompt) {
		case SliderPrompt slider -> new SliderEditor(slider, parent, host);
		case ConfirmPrompt confirm -> new ConfirmEditor();
		case ChoicePrompt choice -> new ChoiceEditor(choice, parent, host);
		case TextPrompt text -> new TextEditor(text, parent, host);
		case FolderPrompt folder -> new FolderEditor(folder, parent, host);
		};
	}

	/**
	 * The answer as it stands.
	 *
	 * @throws IllegalArgumentException if what was typed is none, with a message for people
	 */
	abstract T answer();

	/** What takes the focus; null if that is Continue. */
	abstract Control focus();

	/** Where an answer that was refused can be mended. */
	Control mistake() {
		return focus();
	}

	/** Takes the next prompt into the same controls, so that a series of like questions stands still; false if it cannot. */
	boolean adopt(Prompt<?> next) {
		return false;
	}

	/** Whether an answer can be judged while it is being typed. */
	boolean isCheckedWhileTyping() {
		return true;
	}
}
