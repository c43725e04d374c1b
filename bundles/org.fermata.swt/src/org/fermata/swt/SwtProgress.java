// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TaskBar;
import org.eclipse.swt.widgets.TaskItem;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.Registration;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;

/**
 * Widgets that show how far an operation is. They look at it ten times a second at most, however often it says
 * something, and change only when there is something new; all widgets of a display share one timer. It goes on until
 * the operation has ended, and that is shown, or the widget is disposed, or the registration is closed. All is to be
 * called on the UI thread. A widget is to show one operation at a time.
 */
public final class SwtProgress {

	private static final int PERCENT = 100;

	private SwtProgress() {
	}

	/**
	 * Shows how far an operation is on a bar with an end, between the minimum and the maximum that it has: nothing while
	 * nobody knows how much there is to do, and all when it is done. After another end it stays where it was, in the
	 * state of an error, or of a pause. A bar of the style {@link SWT#INDETERMINATE}, which can show nothing, is visible
	 * while the operation runs and hidden afterwards. For both in one there is the {@link OperationBar}.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if the bar is disposed
	 */
	public static Registration bar(Operation<?> operation, ProgressBar bar) {
		boolean glides = (bar.getStyle() & SWT.INDETERMINATE) != 0;
		return show(operation, bar, state -> {
			if (glides) {
				setVisible(bar, !state.isTerminal());
			} else {
				fill(bar, state, operation.progress());
			}
		});
	}

	private static void setVisible(ProgressBar bar, boolean visible) {
		if (bar.getVisible() != visible) {
			bar.setVisible(visible);
		}
	}

	static void fill(ProgressBar bar, OperationState state, ProgressSnapshot progress) {
		bar.setState(switch (state) {
		case RUNNING, DONE -> SWT.NORMAL;
		case FAILED -> SWT.ERROR;
		case WAITING, STOPPING, STOPPED, ABANDONED -> SWT.PAUSED;
		});
		double fraction = state == OperationState.DONE ? 1 : progress.fraction();
		int low = bar.getMinimum();
		// Rounded down: it is full when all is done, not before.
		int selection = low + (int) (fraction * (bar.getMaximum() - low));
		if (bar.getSelection() != selection) {
			bar.setSelection(selection);
		}
	}

	/**
	 * Says on a label what an operation does, how far it is, how fast and how long yet: "Reading · 2.10 of 3.42 GB ·
	 * 480 MB/s · about 3 s", as far as that means something; then how it ended. The label needs room for it: its size
	 * is not changed.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if the label is disposed
	 */
	public static Registration words(Operation<?> operation, Label label) {
		return words(operation, label, words -> label.setText(words.replace("&", "&&")));
	}

	/**
	 * The same for whatever can show a line of text, such as the title of a window.
	 *
	 * @param widget whose end is the end of it
	 * @param show puts a new line there; on the UI thread, and not when nothing has changed
	 * @throws org.eclipse.swt.SWTException on another thread, or if the widget is disposed
	 */
	public static Registration words(Operation<?> operation, Widget widget, Consumer<String> show) {
		ProgressWords words = new ProgressWords(operation);
		String[] shown = new String[1];
		return show(operation, widget, state -> {
			String now = words.at(operation.engine().time().nanoTime());
			if (!now.equals(shown[0])) {
				shown[0] = now;
				show.accept(now);
			}
		});
	}

	/**
	 * Shows how far an operation is on a window's button in the task bar, or on the application's where windows have
	 * none of their own, until it ends. Where the desktop has no such thing, as with GTK, this does nothing.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if the window is disposed
	 */
	public static Registration taskBar(Operation<?> operation, Shell shell) {
		TaskBar bar = shell.getDisplay().getSystemTaskBar();
		TaskItem item = bar == null ? null : Objects.requireNonNullElseGet(bar.getItem(shell), () -> bar.getItem(null));
		if (item == null) {
			return Registration.NONE;
		}
		Registration showing = show(operation, item, state -> mark(item, state, operation.progress()));
		return () -> {
			showing.close();
			if (!item.isDisposed()) {
				item.setProgressState(SWT.DEFAULT);
			}
		};
	}

	private static void mark(TaskItem item, OperationState state, ProgressSnapshot progress) {
		int mark = switch (state) {
		case RUNNING -> progress.isDeterminate() ? SWT.NORMAL : SWT.INDETERMINATE;
		case WAITING, STOPPING -> SWT.PAUSED;
		case DONE, STOPPED, FAILED, ABANDONED -> SWT.DEFAULT;
		};
		if (item.getProgressState() != mark) {
			item.setProgressState(mark);
		}
		int percent = (int) (progress.fraction() * PERCENT);
		if (item.getProgress() != percent) {
			item.setProgress(percent);
		}
	}

	/** @param show gets the state, read before anything else: what is read after a terminal one is final */
	static Registration show(Operation<?> operation, Widget widget, Consumer<OperationState> show) {
		return Pulse.of(widget.getDisplay()).add(() -> {
			if (widget.isDisposed()) {
				return false;
			}
			OperationState state = operation.state();
			show.accept(state);
			return !state.isTerminal();
		});
	}
}
