// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ipywidgets;

import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.ui.Latest;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.Controls;

/** A bar that moves in the background, while the page answers other requests. */
public final class BackgroundProgress implements Example {

	private static final int TOTAL = 100;
	private static final Duration STEP = Duration.ofMillis(200);

	private RoutineHandler<String> runs;
	private ProgressBar bar;
	private Label answer;
	private int answers;

	private void work(OperationContext op, String start) throws Exception {
		Latest<Integer> shown = op.latest(bar::setSelection); // at most once a frame, however often it is set
		op.progress().begin("Working", TOTAL, ProgressUnit.ITEMS);
		for (int i = 0; i < TOTAL; i++) {
			op.sleep(STEP);
			op.progress().add(1);
			shown.set(i + 1);
		}
	}

	// Other requests are served at once: nobody waits for the work.
	private void compute() {
		answers++;
		answer.setText(answers + "² = " + (long) answers * answers + ", with the bar at " + bar.getSelection() + " %");
	}

	@Override
	public void create(Composite page, Stage stage) {
		runs = RoutineHandler.of(stage.engine(), "Background progress", Overlap.LATEST, this::work)
				.tiedTo(stage.scope());

		Controls.column(page);
		Controls.button(Controls.row(page), "Start", this::start);
		bar = new ProgressBar(page, SWT.HORIZONTAL);
		bar.setMaximum(TOTAL);
		bar.setLayoutData(Controls.filling(false));
		Controls.button(Controls.row(page), "Compute a square meanwhile", this::compute);
		answer = Controls.status(page, "");
	}

	@Override
	public void start() {
		runs.handle("start");
	}
}
