// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.fermata.core.ui.Latest;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A value is taken back while the UI thread shows it: it goes one way. What is set afterwards is shown. */
@JCStressTest
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Taken back, and the next one shown.")
@Outcome(id = "null, 12", expect = Expect.ACCEPTABLE, desc = "Shown, and the next one, too.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A value went both ways, or none.")
@State
public class LatestTakenOrShown {

	private final ActedBridge acted = new ActedBridge();
	private final StringBuilder shown = new StringBuilder(); // the UI thread's
	private final Latest<Integer> cell = acted.bridge.latest(value -> shown.append(value));

	public LatestTakenOrShown() {
		cell.set(1);
	}

	@Actor
	public void worker(LL_Result result) {
		result.r1 = cell.take();
		cell.set(2);
	}

	@Actor
	public void ui() {
		acted.frame();
	}

	@Arbiter
	public void look(LL_Result result) {
		acted.finish();
		result.r2 = shown.toString();
	}
}
