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

/** The whole ladder is climbed while routine and tasks end: nothing stays listed, no interrupt is left behind. */
@JCStressTest
@Outcome(id = "DONE Done 1 0, false", expect = Expect.ACCEPTABLE, desc = "It ended before the cancel.")
@Outcome(id = "STOPPED Stopped 1 0, false", expect = Expect.ACCEPTABLE, desc = "It ended before it was given up.")
@Outcome(id = "ABANDONED Abandoned 1 0, false", expect = Expect.ACCEPTABLE, desc = "It was given up before it ended.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It stays listed, ends twice or not at all, or leaves an interrupt behind.")
@State
public class GivingUpAgainstEnd {

	private final ActedOperation acted = new ActedOperation(op -> op.await(
			MultiTask.of(List.of(1, 2), (number, progress) -> number)));

	@Actor
	public void routine(LL_Result result) {
		acted.runRoutine();
		result.r2 = Thread.interrupted();
	}

	@Actor
	public void ladder() {
		acted.operation.cancel();
		acted.time.move(); // interrupted
		acted.time.move(); // given up
	}

	@Arbiter
	public void look(LL_Result result) {
		result.r1 = acted.end();
	}
}
