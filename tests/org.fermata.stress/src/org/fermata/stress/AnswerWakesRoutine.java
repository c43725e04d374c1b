// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** An answer comes while the routine is about to park for it: it does not sleep through it. */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "The routine went on.")
@Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "The routine sleeps for ever.")
@State
public class AnswerWakesRoutine {

	private final ActedOperation acted = new ActedOperation(op -> op.ask(Prompt.confirm("Go on?")));

	@Actor
	public void routine() {
		acted.runRoutine();
	}

	@Signal
	public void answer() {
		while (!acted.operation.prompt().map(PendingPrompt::answerSuggestion).orElse(false)) {
			Thread.onSpinWait();
		}
	}
}
