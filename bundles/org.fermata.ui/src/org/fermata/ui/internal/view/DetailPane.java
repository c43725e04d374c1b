// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.services.IServiceLocator;
import org.fermata.core.engine.AbandonedWork;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.text.StatusWords;
import org.fermata.ui.internal.theme.OperationColors;

/** Everything about the selected operation: what it does, asks, printed and found. */
final class DetailPane {

	private static final int SPACING = 8;

	private final Composite pane;
	private final StackLayout stack = new StackLayout();
	private final Composite content;
	private final Composite hint;
	private final HeadingLine heading;
	private final FailureWords failure;
	private final PromptPanel prompt;
	private final DetailTabs tabs;
	private Operation<?> operation;

	/**
	 * @param focusElsewhere gives the focus to something that stays when the prompt goes
	 * @param abandoned all work that was given up and goes on
	 */
	DetailPane(Composite parent, IServiceLocator site, Runnable focusElsewhere, Supplier<List<AbandonedWork>> abandoned) {
		pane = new Composite(parent, SWT.NONE);
		pane.setLayout(stack);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), pane);
		hint = new Composite(pane, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(hint);
		Label words = new Label(hint, SWT.CENTER);
		words.setText(Messages.detail_nothingSelected);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(words);

		content = new Composite(pane, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(SPACING, SPACING, SPACING, 0).spacing(0, SPACING)
				.applyTo(content);
		heading = new HeadingLine(content, resources);
		failure = new FailureWords(content, heading.control());
		prompt = new PromptPanel(content, resources, focusElsewhere);
		tabs = new DetailTabs(content, site, abandoned);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading.control());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs.control());
		content.addListener(SWT.Resize, event -> failure.fit());
		stack.topControl = hint;
	}

	Composite control() {
		return pane;
	}

	/**
	 * The theme has changed: what keeps a colour takes the new one.
	 *
	 * @param foreground that of lists
	 */
	void recolor(Color foreground) {
		hint.getChildren()[0].setForeground(OperationColors.muted());
		heading.recolor(foreground);
		failure.recolor();
		prompt.recolor(foreground);
	}

	/**
	 * Shows this operation as it is now; null shows that nothing is selected.
	 *
	 * @param takesFocus whether a question that comes up may take the focus
	 */
	void show(Operation<?> now, boolean takesFocus, long nanos) {
		operation = now;
		raise(now == null ? hint : content);
		if (now == null) {
			if (prompt.show(null, null, false, nanos)) {
				content.layout(); // or its room would still be there for the next operation
			}
			tabs.show(null);
			return;
		}
		OperationState state = now.state();
		heading.show(now, state);
		boolean moves = failure.show(failed(state) ? StatusWords.ending(now) : "");
		moves |= prompt.show(now, state, takesFocus, nanos);
		if (moves) {
			content.layout();
		}
		tabs.show(now);
	}

	private static boolean failed(OperationState state) {
		return state == OperationState.FAILED || state == OperationState.ABANDONED;
	}

	private void raise(Composite top) {
		if (stack.topControl != top) {
			stack.topControl = top;
			pane.layout();
		}
	}

	/** Whether the question has taken the focus. */
	boolean focusPrompt() {
		return operation != null && prompt.focus();
	}

	/** What Copy means with the focus on this control; empty if there is nothing to copy. */
	String copy(Control focus) {
		String words = failure.copy(focus);
		if (!words.isEmpty()) {
			return words;
		}
		return operation == null ? "" : tabs.copy(focus);
	}
}
