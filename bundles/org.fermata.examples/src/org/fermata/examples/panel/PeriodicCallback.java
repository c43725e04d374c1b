// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.panel;

import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.work.Pause;
import org.fermata.core.work.Periodic;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Printout;

/** Something that is done every second, so many times or so long, with a button that holds it up. */
public final class PeriodicCallback implements Example {

	private record Limits(int count, Duration time) { }

	private final Pause pause = new Pause();
	private RoutineHandler<Limits> runs;
	private Spinner count;
	private Spinner seconds;
	private Printout printout;

	private void everySecond(OperationContext op, Limits limits) throws Exception {
		op.ui(printout::clear);
		Periodic.Report report = Periodic.every(Duration.ofSeconds(1), this::once)
				.times(limits.count())
				.within(limits.time())
				.pausedBy(pause) // runs that a pause keeps from starting are skipped, and never pile up
				.run(op);
		printout.print(op, report.runs() + " runs, " + report.skipped() + " skipped");
	}

	private void once(OperationContext op, long run) {
		printout.print(op, "Run " + (run + 1) + " after " + op.elapsed().toSeconds() + " s");
	}

	@Override
	public void create(Composite page, Stage stage) {
		runs = RoutineHandler.of(stage.engine(), "Every second", Overlap.LATEST, this::everySecond)
				.tiedTo(stage.scope());

		Controls.column(page);
		Composite row = Controls.row(page);
		Controls.button(row, "Start", this::start);
		Button hold = Controls.toggle(row, "Pause");
		hold.addListener(SWT.Selection, event -> {
			if (hold.getSelection()) {
				pause.pause();
			} else {
				pause.resume();
			}
		});
		Composite limits = Controls.row(page);
		count = Controls.number(limits, "Runs at most:", 10, 1, 1000);
		seconds = Controls.number(limits, "Seconds at most:", 15, 1, 3600);
		printout = new Printout(page);
	}

	@Override
	public void start() {
		runs.handle(new Limits(count.getSelection(), Duration.ofSeconds(seconds.getSelection())));
	}
}
