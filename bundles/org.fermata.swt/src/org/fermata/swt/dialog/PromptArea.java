// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.dialog;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.fermata.core.prompt.PendingPrompt;

/** Where the question of the operation is answered; takes no room before there is one. */
final class PromptArea {

	private static final int LEAST_BUTTON = 84;

	private final Composite area;
	private final Label question;
	private final Button proceed;
	private final Label complaint;
	private Composite place; // of the answer
	private Answer<?> answer;
	private PendingPrompt<?> pending; // null while nothing is asked

	PromptArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		question = new Label(area, SWT.WRAP);
		wide(question);
		place = new Composite(area, SWT.NONE);
		proceed = new Button(area, SWT.PUSH);
		proceed.setText(DialogWords.plain("continue"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER)
				.hint(Math.max(LEAST_BUTTON, proceed.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT).applyTo(proceed);
		proceed.addListener(SWT.Selection, event -> answerNow());
		complaint = new Label(area, SWT.WRAP);
		complaint.setForeground(JFaceColors.getErrorText(area.getDisplay()));
		wide(complaint);
		area.setVisible(false);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
	}

	private static void wide(Label label) {
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(1, SWT.DEFAULT).applyTo(label);
	}

	/**
	 * Shows a question, or none.
	 *
	 * @param open the question, or null
	 * @return whether there is another question than before
	 */
	boolean show(PendingPrompt<?> open) {
		if (open == pending) {
			return false;
		}
		pending = open;
		area.setVisible(open != null);
		if (open == null) {
			return false;
		}
		((GridData) area.getLayoutData()).exclude = false;
		question.setText(DialogWords.escaped(open.prompt().label()));
		((GridData) question.getLayoutData()).widthHint = Math.max(1, area.getParent().getClientArea().width - 20);
		complaint.setText("");
		place.dispose();
		place = new Composite(area, SWT.NONE);
		place.moveBelow(question);
		answer = Answer.to(open.prompt(), place);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
				.hint(SWT.DEFAULT, place.getChildren().length == 0 ? 0 : SWT.DEFAULT).applyTo(place);
		listenForEnter(place);
		return true;
	}

	/** Not every control lets Enter through to the default button. */
	private void listenForEnter(Composite parent) {
		for (Control control : parent.getChildren()) {
			control.addListener(SWT.Traverse, this::enter);
			if (control instanceof Composite composite) {
				listenForEnter(composite);
			}
		}
	}

	private void enter(Event event) {
		if (event.detail == SWT.TRAVERSE_RETURN && !(event.widget instanceof Button)) {
			event.doit = false;
			answerNow();
		}
	}

	/** Gives the focus to where the answer is given. */
	void focus() {
		Control control = answer.focus();
		(control == null ? proceed : control).setFocus();
	}

	/** Continue, while something is asked; otherwise null. */
	Button proceed() {
		return pending == null ? null : proceed;
	}

	private void answerNow() {
		if (pending == null) {
			return;
		}
		String words = answer(pending);
		complaint.setText(DialogWords.escaped(words));
		complaint.requestLayout();
		if (!words.isEmpty()) {
			focus();
		}
	}

	@SuppressWarnings("unchecked") // it was made for this very prompt
	private <T> String answer(PendingPrompt<T> prompt) {
		try {
			prompt.answer((T) answer.value().get());
			return "";
		} catch (IllegalArgumentException refused) {
			return refused.getMessage();
		}
	}
}
