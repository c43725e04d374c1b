// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.panel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fermata.core.engine.Held;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.LinePlot;
import org.fermata.examples.parts.LinePlot.Point;

/** Five more points of a random walk with each click; however many clicks there are, the line stays one line. */
public final class LockedPlot implements Example {

	private static final int POINTS = 5;
	private static final Duration MEASURING = Duration.ofSeconds(1);

	private RoutineHandler<Boolean> clicks;
	private LinePlot plot;
	private Button lock;

	private void stream(OperationContext op, Boolean locked) throws Exception {
		// Between the look at the last point and the next points there is a wait: nobody else may come in there.
		try (Held held = locked ? op.lock("plot") : null) {
			Point last = op.uiGet(plot::last);
			op.subject(String.format("x = %.0f to %.0f", last.x() + 1, last.x() + POINTS));
			op.sleep(MEASURING);
			List<Point> more = walkFrom(last);
			op.ui(() -> plot.append(more)); // all five at once: nobody ever sees a part of them
		}
	}

	private static List<Point> walkFrom(Point last) {
		List<Point> walk = new ArrayList<>();
		double y = last.y();
		for (int i = 1; i <= POINTS; i++) {
			y += ThreadLocalRandom.current().nextGaussian();
			walk.add(new Point(last.x() + i, y));
		}
		return walk;
	}

	@Override
	public void create(Composite page, Stage stage) {
		clicks = RoutineHandler.of(stage.engine(), "Five points", Overlap.OVERLAP, this::stream).tiedTo(stage.scope());

		Controls.column(page);
		Composite row = Controls.row(page);
		Controls.button(row, "Five more points", this::start);
		lock = Controls.check(row, "With the lock", true);
		plot = new LinePlot(page);
	}

	@Override
	public void start() {
		clicks.handle(lock.getSelection());
	}
}
