// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A cancel comes while the routine returns: one end, of which listeners hear once. */
@JCStressTest
@Outcome(id = "DONE Done 1 0, DONE", expect = Expect.ACCEPTABLE, desc = "The routine was first.")
@Outcome(id = {"STOPPED Stopped 1 0, STOPPING", "STOPPED Stopped 1 0, STOPPED"}, expect = Expect.ACCEPTABLE,
		desc = "The cancel was first, and stayed so.")
@Outcome(expect = Expect.FORBIDDEN, desc = "State, outcome and listeners disagree.")
@State
public class CancelAgainstEnd {

	private final ActedOperation acted = new ActedOperation(op -> 1);

	@Actor
	public void routine() {
		acted.runRoutine();
	}

	@Actor
	public void cancel(LL_Result result) {
		acted.operation.cancel();
		result.r2 = acted.operation.state();
	}

	@Arbiter
	public void look(LL_Result result) {
		result.r1 = acted.end();
	}
}
