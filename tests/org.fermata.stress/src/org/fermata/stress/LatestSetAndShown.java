// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.fermata.core.ui.Latest;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Values are set while the UI thread drains: the last one is shown, and none twice. */
@JCStressTest
@Outcome(id = {"3", "13", "23", "123"}, expect = Expect.ACCEPTABLE, desc = "Some are passed over, never the last.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The last value is not shown, or one twice, or out of order.")
@State
public class LatestSetAndShown {

	private final ActedBridge acted = new ActedBridge();
	private final StringBuilder shown = new StringBuilder(); // the UI thread's
	private final Latest<Integer> cell = acted.bridge.latest(value -> shown.append(value));

	@Actor
	public void worker() {
		cell.set(1);
		cell.set(2);
		cell.set(3);
	}

	@Actor
	public void ui() {
		acted.frame();
		acted.frame();
	}

	@Arbiter
	public void look(L_Result result) {
		acted.finish();
		result.r1 = shown.toString();
	}
}
