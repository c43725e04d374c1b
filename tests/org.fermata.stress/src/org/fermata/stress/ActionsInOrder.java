// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Actions are sent while the UI thread drains: each runs once, in order, and none waits for ever. */
@JCStressTest
@Outcome(id = "123", expect = Expect.ACCEPTABLE, desc = "Each once, in order.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One is lost, or runs twice, or out of order.")
@State
public class ActionsInOrder {

	private final ActedBridge acted = new ActedBridge();
	private final StringBuilder ran = new StringBuilder(); // the UI thread's

	@Actor
	public void worker() {
		acted.bridge.execute(() -> ran.append(1));
		acted.bridge.execute(() -> ran.append(2));
		acted.bridge.execute(() -> ran.append(3));
	}

	@Actor
	public void ui() {
		acted.ui.runWaiting();
		acted.ui.runWaiting();
	}

	@Arbiter
	public void look(L_Result result) {
		acted.ui.runWaiting();
		result.r1 = ran.toString();
	}
}
