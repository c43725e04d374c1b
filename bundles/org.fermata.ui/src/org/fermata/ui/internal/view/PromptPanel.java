// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.time.Duration;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.ui.internal.theme.OperationColors;

/** Where the question of the selected operation is answered. Takes no room when nothing waits. */
final class PromptPanel implements PromptEditor.Host {

	/** The next question of a series comes sooner than this; a panel that went and came back would flash. */
	private static final long LINGER_NANOS = Duration.ofMillis(400).toNanos();
	private static final int COLUMNS = 4;
	private static final int ACCENT = 3;
	private static final int INSET = 12;
	private static final int LEAST_BUTTON = 84;
	/** A question longer than this part of the panel gets a line of its own. */
	private static final double INLINE_SHARE = 0.28;

	private final Composite panel;
	private final Label question;
	private final Font plain;
	private final Font bold;
	private final Button proceed;
	private final Button cancel;
	private final Label complaint;
	private final Runnable focusElsewhere;
	private Composite area; // of the editor
	private PromptEditor<?> editor; // null while the panel is hidden
	private Operation<?> operation;
	private PendingPrompt<?> pending; // null while the panel is hidden
	private long goneNanos;
	private boolean lingers;

	/** @param focusElsewhere gives the focus to something that stays when the panel goes */
	PromptPanel(Composite parent, LocalResourceManager resources, Runnable focusElsewhere) {
		this.focusElsewhere = focusElsewhere;
		panel = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(0, RowGrid.MARGIN).spacing(INSET, 4)
				.extendedMargins(INSET, 0, 0, 0).applyTo(panel);
		panel.addListener(SWT.Paint, this::paintAccent);
		question = new Label(panel, SWT.WRAP);
		question.setData(FailureWords.UNSTYLED, Boolean.TRUE);
		plain = question.getFont();
		bold = resources.create(FontDescriptor.createFrom(plain).setStyle(SWT.BOLD));
		area = new Composite(panel, SWT.NONE);
		proceed = button(Messages.prompt_continue, this::proceed);
		// The light style sheet makes buttons white, and GTK writes white on the default one.
		proceed.setData(FailureWords.UNSTYLED, Boolean.TRUE);
		cancel = button(Messages.prompt_cancel, () -> operation.cancel());
		complaint = new Label(panel, SWT.WRAP);
		complaint.setData(FailureWords.UNSTYLED, Boolean.TRUE);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).span(COLUMNS, 1).exclude(true)
				.applyTo(complaint);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(panel);
		panel.setVisible(false);
		panel.addListener(SWT.Resize, event -> placeQuestion());
		becomeDefaultWithin();
		recolor(question.getForeground());
	}

	private Button button(String text, Runnable action) {
		Button button = new Button(panel, SWT.PUSH);
		button.setText(text);
		int width = Math.max(LEAST_BUTTON, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(button);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/**
	 * Continue is the default button only for as long as the focus is in here: the shell has other parts.
	 * Which shell that is changes when the view is dragged out of its window.
	 */
	private void becomeDefaultWithin() {
		panel.addListener(SWT.Activate, event -> panel.getShell().setDefaultButton(proceed));
		panel.addListener(SWT.Deactivate, event -> {
			Shell shell = panel.getShell();
			if (!shell.isDisposed() && shell.getDefaultButton() == proceed) {
				shell.setDefaultButton(null);
			}
		});
	}

	Composite control() {
		return panel;
	}

	/** @param foreground what the list has; style sheets make labels and idle buttons fainter than that */
	void recolor(Color foreground) {
		question.setForeground(foreground);
		cancel.setForeground(foreground);
		complaint.setForeground(OperationColors.error());
		Color fill = OperationColors.of(OperationState.RUNNING);
		proceed.setBackground(fill);
		proceed.setForeground(panel.getDisplay().getSystemColor(
				Ink.isLight(fill) ? SWT.COLOR_BLACK : SWT.COLOR_WHITE));
		panel.redraw();
	}

	/**
	 * Shows what this operation asks now.
	 *
	 * @param takesFocus whether a question that was not there before may take the focus
	 * @return whether the layout has changed
	 */
	boolean show(Operation<?> asking, OperationState state, boolean takesFocus, long nanos) {
		boolean same = asking == operation;
		operation = asking;
		PendingPrompt<?> open = asking == null ? null : asking.prompt().orElse(null);
		if (open != null) {
			lingers = false;
			return open != pending && bind(open, takesFocus);
		}
		if (pending == null) {
			return false;
		}
		if (same && state == OperationState.RUNNING) {
			if (!lingers) {
				lingers = true;
				goneNanos = nanos;
			}
			if (nanos - goneNanos < LINGER_NANOS) {
				return false;
			}
		}
		hide();
		return true;
	}

	private boolean bind(PendingPrompt<?> next, boolean takesFocus) {
		boolean hadFocus = hasFocus();
		boolean appears = pending == null;
		Prompt<?> prompt = next.prompt();
		boolean sameQuestion = question.getText().equals(HeadingLine.escaped(prompt.label()));
		pending = next;
		if (!sameQuestion) {
			question.setText(HeadingLine.escaped(prompt.label()));
		}
		boolean adopted = !appears && editor.adopt(prompt);
		if (!adopted) {
			boolean editorHadFocus = hadFocus && !proceed.isFocusControl() && !cancel.isFocusControl();
			replaceEditor(prompt);
			if (editorHadFocus) {
				focus();
			}
		}
		boolean hadComplaint = complain("");
		if (appears) {
			setVisible(true);
		}
		placeQuestion();
		if (takesFocus && !hadFocus) {
			panel.getParent().layout(); // what has no size yet takes no focus
			focus();
		}
		return appears || !adopted || !sameQuestion || hadComplaint;
	}

	private void replaceEditor(Prompt<?> prompt) {
		area.dispose();
		area = new Composite(panel, SWT.NONE);
		area.moveBelow(question);
		editor = PromptEditor.create(prompt, area, this);
		listenForEnter(area);
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
			proceed();
		}
	}

	/** A short question stands in front of its editor, a long one above it. */
	private void placeQuestion() {
		int room = panel.getClientArea().width;
		if (editor == null || room == 0) {
			return;
		}
		question.setFont(bold);
		boolean inline = question.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= room * INLINE_SHARE;
		question.setFont(inline ? bold : plain); // a whole sentence needs no emphasis on top
		GridDataFactory data = GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER);
		if (inline) {
			data.applyTo(question);
		} else {
			data.span(COLUMNS, 1).grab(true, false).hint(room - INSET, SWT.DEFAULT).applyTo(question);
		}
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(inline ? 1 : 2, 1)
				.hint(SWT.DEFAULT, area.getChildren().length == 0 ? 0 : SWT.DEFAULT).applyTo(area);
		panel.layout();
	}

	private void hide() {
		if (hasFocus()) {
			focusElsewhere.run();
		}
		pending = null;
		area.dispose(); // even hidden, what paints itself would still be read aloud
		editor = null;
		setVisible(false);
	}

	private void setVisible(boolean visible) {
		((GridData) panel.getLayoutData()).exclude = !visible;
		panel.setVisible(visible);
	}

	/** Gives the focus to where the answer is given. */
	boolean focus() {
		if (pending == null) {
			return false;
		}
		Control control = editor.focus();
		return (control == null ? proceed : control).setFocus();
	}

	private boolean hasFocus() {
		return Focus.isWithin(panel);
	}

	@Override
	public void edited() {
		if (pending == null) {
			return;
		}
		String words = editor.isCheckedWhileTyping() ? complaintAbout(pending) : "";
		if (complain(words)) {
			panel.getParent().layout();
		}
	}

	@Override
	public void proceed() {
		if (pending == null || !pending.isOpen()) {
			return;
		}
		String words = answer(pending);
		if (complain(words)) {
			panel.getParent().layout();
		}
		if (!words.isEmpty() && editor.mistake() != null) {
			editor.mistake().setFocus();
		}
	}

	@SuppressWarnings("unchecked") // the editor was made for this very prompt
	private <T> T answerOf(PendingPrompt<T> prompt) {
		return (T) editor.answer();
	}

	private <T> String complaintAbout(PendingPrompt<T> prompt) {
		try {
			prompt.prompt().check(answerOf(prompt));
			return "";
		} catch (IllegalArgumentException refused) {
			return refused.getMessage();
		}
	}

	private <T> String answer(PendingPrompt<T> prompt) {
		try {
			prompt.answer(answerOf(prompt));
			return "";
		} catch (IllegalArgumentException refused) {
			return refused.getMessage();
		}
	}

	/** @return whether the layout has changed */
	private boolean complain(String words) {
		GridData data = (GridData) complaint.getLayoutData();
		boolean changes = data.exclude == !words.isEmpty();
		complaint.setText(HeadingLine.escaped(words));
		complaint.setVisible(!words.isEmpty());
		data.exclude = words.isEmpty();
		return changes;
	}

	private void paintAccent(Event event) {
		event.gc.setBackground(OperationColors.bar(OperationState.WAITING));
		event.gc.fillRoundRectangle(0, 0, ACCENT, panel.getClientArea().height, ACCENT, ACCENT);
	}
}
