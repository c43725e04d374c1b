// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.util.concurrent.ThreadLocalRandom;
import org.fermata.core.engine.Outcome.Done;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** An answer comes when time is up: either it counts or the suggestion does, and who answered knows. */
@JCStressTest
@Outcome(id = "true, 7", expect = Expect.ACCEPTABLE, desc = "The answer was first.")
@Outcome(id = "false, 4", expect = Expect.ACCEPTABLE, desc = "The time was first.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Who answered was told otherwise than the routine.")
@State
public class AnswerAgainstTimeout {

	private static final int MOST_SPINS = 40;

	private final ActedOperation acted = new ActedOperation(
			op -> op.ask(Prompt.slider("how", 0, 8), HandMovedTime.STEP), (asking, prompt) -> answer(prompt));
	private boolean counted; // the routine's

	@SuppressWarnings("unchecked") // the question is about a number
	private void answer(PendingPrompt<?> prompt) {
		for (int spins = ThreadLocalRandom.current().nextInt(MOST_SPINS); spins > 0; spins--) {
			Thread.onSpinWait();
		}
		counted = ((PendingPrompt<Integer>) prompt).answer(7);
	}

	@Actor
	public void routine(LL_Result result) {
		acted.runRoutine();
		result.r1 = counted;
	}

	@Actor
	public void timer() {
		while (!acted.time.isAlarmSet()) {
			Thread.onSpinWait();
		}
		acted.time.move();
	}

	@Arbiter
	public void look(LL_Result result) {
		result.r2 = acted.operation.outcome().orElse(null) instanceof Done<?> done ? done.value() : "no value";
	}
}
