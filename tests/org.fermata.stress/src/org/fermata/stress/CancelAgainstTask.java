// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.util.List;
import org.fermata.core.task.MultiTask;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A cancel comes while a batch pulls, runs and ends: the lane is counted down once, and the operation ends. */
@JCStressTest
@Outcome(id = "DONE Done 1 0, DONE", expect = Expect.ACCEPTABLE, desc = "The batch was first.")
@Outcome(id = {"STOPPED Stopped 1 0, STOPPING", "STOPPED Stopped 1 0, STOPPED"}, expect = Expect.ACCEPTABLE,
		desc = "The cancel was first, and stayed so.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It did not end, or more than once.")
@State
public class CancelAgainstTask {

	private final ActedOperation acted = new ActedOperation(op -> op.await(
			MultiTask.of(List.of(1, 2), (number, progress) -> number)));

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
