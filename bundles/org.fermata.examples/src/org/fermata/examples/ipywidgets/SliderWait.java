// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ipywidgets;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Scale;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.signal.Changes;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.signal.Signal;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Printout;
import org.fermata.swt.SwtSignals;

/** Ten units of work, with a pause for the slider after each. */
public final class SliderWait implements Example {

	private static final int UNITS = 10;

	private RoutineHandler<Signal<Integer>> runs;
	private Scale slider;
	private Button oncePerDrag;
	private Printout printout;

	// The whole example. It waits on a thread of its own, so the page and all else stay alive meanwhile.
	private void work(OperationContext op, Signal<Integer> signal) throws Exception {
		op.ui(printout::clear);
		try (Changes<Integer> moves = op.changes(signal)) { // subscribed: no move is lost between two waits
			for (int i = 0; i < UNITS; i++) {
				printout.print(op, "did work " + i);
				printout.print(op, "continued with value " + moves.next());
			}
		}
		printout.print(op, "Done: ten units of work.");
	}

	@Override
	public void create(Composite page, Stage stage) {
		runs = RoutineHandler.of(stage.engine(), "Ten units of work", Overlap.LATEST, this::work).tiedTo(stage.scope());

		Controls.column(page);
		Composite row = Controls.row(page);
		Controls.button(row, "Start", this::start);
		oncePerDrag = Controls.check(row, "A whole drag is one move", false);
		slider = Controls.slider(page, "Move it ten times:");
		printout = new Printout(page);
	}

	@Override
	public void start() {
		// Any signal will do: each move of the slider, or only where it is let go.
		runs.handle(oncePerDrag.getSelection() ? SwtSignals.committed(slider) : SwtSignals.selection(slider));
	}
}
