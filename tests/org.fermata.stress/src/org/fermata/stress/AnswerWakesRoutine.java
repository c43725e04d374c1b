// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * An answer comes while the routine is about to park for it: it does not sleep through it. The answer waits a
 * little, each time differently long, as the routine yields before it parks; a routine that sleeps is woken by hand.
 */
@JCStressTest
@Outcome(id = "went on", expect = Expect.ACCEPTABLE, desc = "The routine went on.")
@Outcome(id = "asleep", expect = Expect.FORBIDDEN, desc = "The routine sleeps for ever.")
@State
public class AnswerWakesRoutine {

	/** About as long as the routine takes from its question to its park. */
	private static final int MOST_SPINS = 400;
	/** No machine keeps a thread that could run from running for so long. */
	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

	private final ActedOperation acted = new ActedOperation(op -> op.ask(Prompt.confirm("Go on?")));
	private volatile Thread thread; // written by the routine
	private volatile boolean wentOn; // written by the routine

	@Actor
	public void routine() {
		thread = Thread.currentThread();
		acted.runRoutine();
		wentOn = true;
	}

	@Actor
	public void answer(L_Result result) {
		while (acted.operation.prompt().isEmpty()) {
			Thread.onSpinWait();
		}
		for (int spins = ThreadLocalRandom.current().nextInt(MOST_SPINS); spins > 0; spins--) {
			Thread.onSpinWait();
		}
		acted.operation.prompt().ifPresent(PendingPrompt::answerSuggestion);
		long begin = System.nanoTime();
		while (!wentOn && System.nanoTime() - begin < PATIENCE_NANOS) {
			Thread.onSpinWait();
		}
		result.r1 = wentOn ? "went on" : "asleep";
		if (!wentOn) {
			LockSupport.unpark(thread);
		}
	}
}
