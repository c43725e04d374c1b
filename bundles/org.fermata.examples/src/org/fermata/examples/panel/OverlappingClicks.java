// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.panel;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Printout;

/** A click that takes two seconds, and what becomes of the clicks that come meanwhile. */
public final class OverlappingClicks implements Example {

	private static final Duration WORK = Duration.ofSeconds(2);

	private final Map<Overlap, RoutineHandler<Integer>> handlers = new EnumMap<>(Overlap.class);
	private Combo meanwhile;
	private Printout printout;
	private int clicks;

	private void run(OperationContext op, Integer click) throws Exception {
		op.subject("number " + click);
		printout.print(op, "Running " + click);
		op.sleep(WORK);
		printout.print(op, "Finished " + click);
	}

	@Override
	public void create(Composite page, Stage stage) {
		for (Overlap each : Overlap.values()) { // what differs is one word
			handlers.put(each, RoutineHandler.of(stage.engine(), "Click", each, this::run).tiedTo(stage.scope()));
		}

		Controls.column(page);
		Composite row = Controls.row(page);
		Controls.button(row, "Click me!", this::start);
		meanwhile = Controls.choice(row, "Clicks meanwhile:", "run at once", "wait their turn",
				"are ignored", "stop what runs");
		printout = new Printout(page);
	}

	@Override
	public void start() {
		Overlap chosen = Overlap.values()[meanwhile.getSelectionIndex()];
		handlers.get(chosen).handle(++clicks);
	}
}
