// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ipywidgets;

import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Scale;
import org.fermata.core.Registration;
import org.fermata.core.signal.Steps;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Printout;
import org.fermata.swt.SwtSteps;

/** Ten units of work, which go on by a step with each move of a slider: all on the UI thread, without an operation. */
public final class SliderSteps implements Example {

	private static final int UNITS = 10;

	private Registration running = Registration.NONE;
	private Scale slider;
	private Printout printout;

	private Steps<Integer> work() {
		return Steps.forEach(IntStream.range(0, UNITS).boxed().toList(), i -> {
			printout.append("did work " + i);
			return x -> { // the other side of the pause
				printout.append("continued with value " + x);
				if (i == UNITS - 1) {
					printout.append("Done: ten units of work.");
				}
			};
		});
	}

	@Override
	public void create(Composite page, Stage stage) {
		Controls.column(page);
		Controls.button(Controls.row(page), "Start", this::start);
		slider = Controls.slider(page, "Move it ten times:");
		printout = new Printout(page);
	}

	@Override
	public void start() {
		running.close(); // what waits from before begins anew
		printout.clear();
		running = SwtSteps.onEachChange(slider, work()); // after the last step, or with the slider, nobody listens any more
	}
}
