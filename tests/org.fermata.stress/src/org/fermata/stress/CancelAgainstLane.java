// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.fermata.core.engine.Pending;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A cancel comes while a worker begins with a lane, which it withdraws or lets be: the operation ends, once. */
@JCStressTest
@Outcome(id = "DONE Done 1 0", expect = Expect.ACCEPTABLE, desc = "The lane was first.")
@Outcome(id = "STOPPED Stopped 1 0", expect = Expect.ACCEPTABLE, desc = "The cancel was first.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It did not end, or more than once.")
@State
public class CancelAgainstLane {

	/** One worker, who comes when he is called. */
	private static final class OneWorker implements Workers {

		Runnable lane; // the routine's

		@Override
		public void start(String name, Runnable begun) {
			lane = begun;
		}

		@Override
		public int limit() {
			return 1;
		}
	}

	private final OneWorker workers = new OneWorker();
	private final ActedOperation acted = new ActedOperation(op -> {
		Pending<Integer> pending = op.begin(Task.of("task", progress -> 1).on(workers));
		if (workers.lane != null) { // else the cancel was before it
			workers.lane.run();
		}
		return op.await(pending);
	});

	@Actor
	public void routine() {
		acted.runRoutine();
	}

	@Actor
	public void cancel() {
		acted.operation.cancel();
	}

	@Arbiter
	public void look(L_Result result) {
		result.r1 = acted.end();
	}
}
