// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** An action is sent while the toolkit closes: it runs before, or never. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "It never ran.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "It ran before.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It ran when the widgets were gone.")
@State
public class ActionAgainstClose {

	private final ActedBridge acted = new ActedBridge();
	private int ran; // the UI thread's

	@Actor
	public void worker() {
		acted.bridge.execute(() -> ran++);
	}

	@Actor
	public void ui(LL_Result result) {
		acted.ui.runWaiting();
		acted.ui.close();
		acted.bridge.drop();
		result.r1 = ran;
	}

	@Arbiter
	public void look(LL_Result result) {
		// A toolkit may run what was queued with it before it closed.
		acted.ui.runWaiting();
		result.r2 = ran;
	}
}
