// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.dialog;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Presenter;
import org.fermata.core.engine.Routine;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.ui.Latest;

/**
 * One operation in a modal dialog: what it does, how far it is, how long yet, what it asks, and two ways out. The
 * dialog looks at the operation ten times a second and goes when the operation has ended.
 *
 * <ul>
 * <li>It appears after 400 ms, or as soon as the operation asks something: what is quick does not flash. The
 * parent takes no input from the beginning; other windows do.
 * <li><em>Cancel</em> asks the operation to stop and says "Stopping…" until it has. <em>Run in Background</em>
 * closes the dialog and lets the operation go on; so do Escape and the window's own close button, as nobody shall
 * lose work by a key.
 * <li>While the dialog is there it answers what its operation asks, in its own window. Whoever asks in the
 * background needs another presenter, or fails with
 * {@link org.fermata.core.engine.NoPresenterException NoPresenterException}.
 * <li>A failure is shown until somebody closes the dialog, or returned by {@link #run}; a cancel is neither.
 * <li>If the parent or the display goes, or the engine is closed, the dialog goes. It cancels nothing then: what
 * shall end with a window is tied to that.
 * </ul>
 *
 * <p>The idea is that of JFace's {@code ProgressMonitorDialog}. All methods are for the thread of the engine's
 * display.
 */
public final class OperationDialog {

	private static final Duration DELAY = Duration.ofMillis(400);
	private static final Duration LOOK = Duration.ofMillis(100);

	private final Shell parent;
	private final Engine engine;
	private final boolean showsFailure;
	private final Runnable closed;
	private final Listener parentGone = event -> close();
	private final Latest<Boolean> asked;
	private final Registration presenter;
	private volatile Operation<?> operation; // written by the UI thread, once; read by whoever asks or ends
	private Registration block = Registration.NONE;
	private Registration end = Registration.NONE;
	private Registration alarm = Registration.NONE;
	private OperationWindow window; // null until it appears
	private boolean gone;

	private OperationDialog(Shell parent, Engine engine, boolean showsFailure, Runnable closed) {
		this.parent = parent;
		this.engine = Objects.requireNonNull(engine);
		this.showsFailure = showsFailure;
		this.closed = closed;
		if (parent.getDisplay() != Display.getCurrent() || !engine.bridge().ui().isCurrent()) {
			throw new IllegalStateException("A dialog opens on the thread of its engine's display");
		}
		asked = engine.bridge().latest(unused -> answerIfAsked());
		presenter = engine.addPresenter(new Presenter() {
			@Override
			public void prompted(Operation<?> which, PendingPrompt<?> prompt) {
				asked.set(Boolean.TRUE);
			}

			@Override
			public boolean presents(Operation<?> which) {
				return operation == null || operation == which; // it may ask before we know it
			}
		});
	}

	/**
	 * Shows an operation over a window, and returns at once. If it has ended only a failure is shown.
	 *
	 * @throws SWTException if the window is disposed
	 * @throws IllegalStateException on another thread than that of the display of the operation's engine
	 */
	public static OperationDialog open(Shell parent, Operation<?> operation) {
		OperationDialog dialog = new OperationDialog(parent, operation.engine(), true, () -> { });
		dialog.present(operation);
		return dialog;
	}

	/**
	 * Starts an operation, shows it over a window, and returns at once. Other than with {@link #open} the dialog is
	 * there to answer before the routine begins.
	 *
	 * @throws java.util.concurrent.RejectedExecutionException if the engine is closed
	 * @throws SWTException if the window is disposed
	 * @throws IllegalStateException on another thread than that of the engine's display
	 */
	public static <T> Operation<T> start(Shell parent, Engine engine, String name, Routine<T> routine) {
		return new OperationDialog(parent, engine, true, () -> { }).begin(name, routine);
	}

	/**
	 * Starts an operation, shows it over a window, and returns when the dialog has gone: the joined form, for code
	 * that goes on with the result. SWT's {@link BusyIndicator} dispatches the display's events meanwhile, on this very
	 * stack: others may run here, close windows, and open further dialogs, which end first. Nothing is shown of a
	 * failure. What such an event throws is thrown here, and the operation goes on in the background.
	 *
	 * @return how it ended; empty if it goes on without the dialog
	 * @throws java.util.concurrent.RejectedExecutionException if the engine is closed
	 * @throws SWTException if the window is disposed
	 * @throws IllegalStateException on another thread than that of the engine's display
	 */
	public static <T> Optional<Outcome<T>> run(Shell parent, Engine engine, String name, Routine<T> routine) {
		CompletableFuture<Void> gone = new CompletableFuture<>();
		OperationDialog dialog = new OperationDialog(parent, engine, false, () -> gone.complete(null));
		Operation<T> operation = dialog.begin(name, routine);
		try {
			BusyIndicator.showWhile(gone);
		} finally {
			dialog.close(); // the display has gone, or a listener of somebody else has thrown
		}
		return operation.outcome();
	}

	private <T> Operation<T> begin(String name, Routine<T> routine) {
		try {
			Operation<T> started = engine.start(name, routine);
			present(started);
			return started;
		} catch (RuntimeException refused) {
			close();
			throw refused;
		}
	}

	private void present(Operation<?> which) {
		operation = which;
		parent.addListener(SWT.Dispose, parentGone);
		block = InputBlock.of(parent);
		alarm = engine.uiTimer().after(DELAY, this::appear);
		end = operation.onEnd(() -> engine.bridge().execute(this::ended));
	}

	/** The operation that it shows. */
	public Operation<?> operation() {
		return operation;
	}

	/** Whether it is still there, or about to appear. */
	public boolean isOpen() {
		return !gone;
	}

	/** Takes it away; the operation goes on. Does nothing if it has gone. */
	public void close() {
		if (gone) {
			return;
		}
		gone = true;
		alarm.close();
		end.close();
		presenter.close();
		if (!parent.isDisposed()) {
			parent.removeListener(SWT.Dispose, parentGone);
		}
		if (window != null) {
			window.close();
		}
		block.close();
		closed.run();
	}

	private void answerIfAsked() {
		if (!gone && operation.prompt().isPresent()) {
			appear();
			look();
		}
	}

	private void appear() {
		if (gone || window != null) {
			return;
		}
		alarm.close();
		block.close(); // from here on the dialog itself keeps input from its parent
		window = new OperationWindow(parent, operation);
		window.create();
		window.getShell().addListener(SWT.Dispose, event -> close());
		window.open();
		look();
	}

	private void look() {
		alarm.close();
		if (gone) {
			return; // who opens a window serves events of others
		}
		window.refresh();
		if (!operation.state().isTerminal()) {
			alarm = engine.uiTimer().after(LOOK, this::look);
		}
	}

	private void ended() {
		if (gone) {
			return;
		}
		if (showsFailure && operation.outcome().orElse(null) instanceof Outcome.Failed) {
			appear();
			look();
		} else {
			close();
		}
	}
}
