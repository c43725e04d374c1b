// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ipywidgets;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Printout;
import org.fermata.swt.SwtSignals;

/** Ten units of work, with a pause for a button after each. */
public final class ContinueButton implements Example {

	private static final int UNITS = 10;

	private RoutineHandler<String> runs;
	private Button next;
	private Printout printout;

	private void work(OperationContext op, String start) throws Exception {
		op.ui(printout::clear);
		for (int i = 0; i < UNITS; i++) {
			printout.print(op, "did work " + i);
			op.awaitChange(SwtSignals.clicks(next)); // one click from now on; an impatient one before does not count
			printout.print(op, "continued");
		}
		printout.print(op, "Done: ten units of work.");
	}

	@Override
	public void create(Composite page, Stage stage) {
		runs = RoutineHandler.of(stage.engine(), "Ten units of work, button", Overlap.LATEST, this::work)
				.tiedTo(stage.scope());

		Controls.column(page);
		Composite row = Controls.row(page);
		Controls.button(row, "Start", this::start);
		next = Controls.button(row, "Continue");
		printout = new Printout(page);
	}

	@Override
	public void start() {
		runs.handle("start");
	}
}
