// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** An answer comes while the question is taken back: whoever answered knows whether it counts. */
@JCStressTest
@Outcome(id = "true, true, 1", expect = Expect.ACCEPTABLE, desc = "The answer was first.")
@Outcome(id = "false, false, 0", expect = Expect.ACCEPTABLE, desc = "It was taken back first.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The one who answered was told otherwise than the one who asked.")
@State
public class PromptAnsweredOrWithdrawn {

	private final AtomicInteger woken = new AtomicInteger();
	private final PendingPrompt<Integer> prompt = new PendingPrompt<>(Prompt.slider("how", 0, 9), woken::incrementAndGet);

	@Actor
	public void answer(LLL_Result result) {
		result.r1 = prompt.answer(1);
	}

	@Actor
	public void withdraw() {
		prompt.withdraw();
	}

	@Arbiter
	public void look(LLL_Result result) {
		result.r2 = prompt.isAnswered();
		result.r3 = woken.get();
	}
}
