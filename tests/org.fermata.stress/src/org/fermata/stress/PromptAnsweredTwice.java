// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two presenters answer, one of them with the suggestion: the first counts, and knows. */
@JCStressTest
@Outcome(id = "true, false, 1", expect = Expect.ACCEPTABLE, desc = "The answer was first.")
@Outcome(id = "false, true, 4", expect = Expect.ACCEPTABLE, desc = "The suggestion was first.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Both counted, or none, or the wrong one.")
@State
public class PromptAnsweredTwice {

	private final PendingPrompt<Integer> prompt = new PendingPrompt<>(Prompt.slider("how", 0, 8), () -> { });

	@Actor
	public void answer(LLL_Result result) {
		result.r1 = prompt.answer(1);
	}

	@Actor
	public void suggestion(LLL_Result result) {
		result.r2 = prompt.answerSuggestion();
	}

	@Arbiter
	public void look(LLL_Result result) {
		result.r3 = prompt.value();
	}
}
