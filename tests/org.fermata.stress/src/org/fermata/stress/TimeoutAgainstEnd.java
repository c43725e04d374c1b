// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.util.List;
import org.fermata.core.engine.Outcome.Done;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Tasks end while their time runs out and they are interrupted and given up: each has a value or a failure, once. */
@JCStressTest
@Outcome(id = "DONE Done 1 0, 3", expect = Expect.ACCEPTABLE, desc = "Each counts once.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One counts twice or not at all, or something stays listed.")
@State
public class TimeoutAgainstEnd {

	private final ActedOperation acted = new ActedOperation(op -> op.awaitAll(
			MultiTask.of(List.of(1, 2, 3), (number, progress) -> number).each(task -> task.timeout(HandMovedTime.STEP))));

	@Actor
	public void routine() {
		acted.runRoutine();
	}

	@Actor
	public void timer() {
		acted.time.move(); // time is up
		acted.time.move(); // interrupted
		acted.time.move(); // given up
	}

	@Arbiter
	public void look(LL_Result result) {
		result.r1 = acted.end();
		result.r2 = acted.operation.outcome().orElse(null) instanceof Done<?> done
				&& done.value() instanceof MultiResult<?> all ? all.values().size() + all.failures().size() : "none";
	}
}
