// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.fermata.core.engine.AbandonedWork;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;

/** What the operation printed: the last few thousand lines of it, following the end while one looks there. */
final class OutputTab {

	private static final int MOST_LINES = 5_000;
	/** Lines are dropped in blocks; dropping one for each that comes would cost more than showing it. */
	private static final int BLOCK = 500;
	private static final int LONGEST_LINE = 4_000;
	private static final int NONE = -1;

	private final StyledText text;
	private final Supplier<List<AbandonedWork>> abandoned;
	private Operation<?> operation;
	private int shown;
	private boolean hasEarlier; // the first line says that there were others before it
	private boolean hasTrace; // of what it failed with, or of where its work still is
	private boolean followsEnd = true;
	private int firstOfTrace = NONE; // the line that says what happened stays in sight, not the end of the trace

	/** @param abandoned all work that was given up and goes on */
	OutputTab(Composite parent, Supplier<List<AbandonedWork>> abandoned) {
		this.abandoned = abandoned;
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setMargins(RowGrid.MARGIN, RowGrid.MARGIN, RowGrid.MARGIN, RowGrid.MARGIN);
		text.setAlwaysShowScrollBars(false);
		text.getVerticalBar().addListener(SWT.Selection, event -> scrolled());
		text.addListener(SWT.Resize, event -> follow());
		AccessibleName.give(text, Messages.output_tab);
	}

	StyledText control() {
		return text;
	}

	boolean hasContent() {
		return text.getCharCount() > 0;
	}

	void show(Operation<?> now) {
		if (now != operation) {
			operation = now;
			shown = 0;
			hasEarlier = false;
			hasTrace = false;
			followsEnd = true;
			firstOfTrace = NONE;
			text.setText("");
		}
		if (operation != null) {
			update();
		}
	}

	private void update() {
		// The state first: once it is terminal the output is complete.
		OperationState state = operation.state();
		int surplus = operation.output().size() - shown - MOST_LINES;
		if (surplus > 0) {
			shown += surplus;
			text.setText("");
			hasEarlier = false;
			noteEarlier();
		}
		List<String> fresh = operation.output().from(shown);
		shown += fresh.size();
		StringBuilder added = new StringBuilder();
		fresh.forEach(line -> appendLine(added, line));
		if (state == OperationState.FAILED && !hasTrace) {
			hasTrace = true;
			appendTrace(added);
		}
		if (state == OperationState.ABANDONED && !hasTrace) {
			hasTrace = true;
			AbandonedWords.of(operation, abandoned.get()).forEach(line -> appendLine(added, line));
		}
		if (!added.isEmpty()) {
			append(added.toString());
		}
	}

	private static void appendLine(StringBuilder lines, String line) {
		lines.append(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + '\u2026').append('\n');
	}

	/** A failure that nobody put into words is for those who can read traces. */
	private void appendTrace(StringBuilder lines) {
		if (operation.outcome().orElse(null) instanceof Outcome.Failed<?> failed
				&& !(failed.cause() instanceof OperationFailure)) {
			StringWriter trace = new StringWriter();
			failed.cause().printStackTrace(new PrintWriter(trace));
			firstOfTrace = text.getLineCount() - 1 + (int) lines.chars().filter(each -> each == '\n').count();
			trace.toString().lines().forEach(line -> appendLine(lines, line));
		}
	}

	private void append(String lines) {
		if (text.getClientArea().height > 0) { // behind another tab it has no size to judge by
			followsEnd = isAtEnd();
		}
		text.append(lines);
		if (text.getLineCount() > MOST_LINES + BLOCK) {
			dropEarliest();
		}
		follow();
	}

	private void follow() {
		if (followsEnd && contentHeight() > text.getClientArea().height) {
			showLine(firstOfTrace == NONE ? text.getLineCount() - 1 : firstOfTrace);
		}
	}

	/** On top, and whole: by its index alone it would be half in the margin. */
	private void showLine(int line) {
		text.setTopPixel(line * text.getLineHeight());
	}

	private void scrolled() {
		followsEnd = isAtEnd();
		firstOfTrace = NONE;
	}

	private boolean isAtEnd() {
		return text.getTopPixel() + text.getClientArea().height >= contentHeight() - text.getLineHeight();
	}

	private int contentHeight() {
		return text.getLineCount() * text.getLineHeight() + text.getTopMargin() + text.getBottomMargin();
	}

	private void dropEarliest() {
		int surplus = text.getLineCount() - MOST_LINES;
		int top = text.getTopIndex();
		text.replaceTextRange(0, text.getOffsetAtLine(surplus), "");
		hasEarlier = false;
		noteEarlier();
		text.setTopIndex(Math.max(0, top - surplus + 1));
		if (firstOfTrace != NONE) {
			firstOfTrace = Math.max(0, firstOfTrace - surplus + 1);
		}
	}

	private void noteEarlier() {
		if (!hasEarlier) {
			hasEarlier = true;
			text.replaceTextRange(0, 0, Messages.output_earlier + '\n');
		}
	}

	/** The selected text, or else everything the operation printed, also what is not shown any more. */
	String copy() {
		if (text.getSelectionCount() > 0) {
			return text.getSelectionText();
		}
		if (operation == null || !hasEarlier) {
			return text.getText();
		}
		StringBuilder all = new StringBuilder();
		operation.output().from(0).forEach(line -> all.append(line).append('\n'));
		return all.toString();
	}
}
