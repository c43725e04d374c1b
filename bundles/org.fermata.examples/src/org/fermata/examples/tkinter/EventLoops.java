// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.tkinter;

import java.time.Duration;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.Registration;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.signal.Signal;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Printout;
import org.fermata.swt.dialog.OperationDialog;

/** The same work beside the event loop, joined to it, and in its way; a counter shows whether the loop still runs. */
public final class EventLoops implements Example {

	private static final Duration WORK = Duration.ofSeconds(2);
	private static final Duration TICK = Duration.ofMillis(100);
	private static final long FREEZE_MILLIS = 600;

	private Stage stage;
	private Shell shell;
	private Printout printout;

	private Void work(OperationContext op) throws Exception {
		printout.print(op, "Working…");
		op.sleep(WORK);
		printout.print(op, "Finished");
		return null;
	}

	// The threaded form: the handler returns at once, and the page does as it likes.
	private void inTheBackground() {
		stage.engine().start("Work in the background", this::work).tiedTo(stage.scope());
	}

	// The joined form: a dialog keeps input from the window until it is done. The event loop runs all the same.
	private void joined() {
		OperationDialog.start(shell, stage.engine(), "Work in a dialog", this::work).tiedTo(stage.scope());
	}

	/** What one must not do. Nothing is painted meanwhile and no click is heard: the counter stands still. */
	private void inTheWay() {
		try {
			Thread.sleep(FREEZE_MILLIS);
			printout.append("The window stood still for " + FREEZE_MILLIS + " ms");
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void create(Composite page, Stage newStage) {
		stage = newStage;
		shell = page.getShell();

		Controls.column(page);
		Label counter = Controls.status(page, "Counter: 0");
		Registration counting = Signal.every(TICK).listen(stage.engine().uiTimer(),
				tick -> counter.setText("Counter: " + tick));
		stage.scope().onClose(counting::close);

		Composite row = Controls.row(page);
		Controls.button(row, "Work in the background", this::start);
		Controls.button(row, "Work in a dialog", this::joined);
		Controls.button(row, "Say hello", () -> printout.append("Hello"));
		Controls.button(row, "Freeze (never do this)", this::inTheWay);
		printout = new Printout(page);
	}

	@Override
	public void start() {
		inTheBackground();
	}
}
