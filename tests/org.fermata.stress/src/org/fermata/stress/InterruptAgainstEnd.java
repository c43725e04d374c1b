// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.fermata.core.internal.thread.GuardedThread;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Work is interrupted while it ends: its thread's next work does not feel it. */
@JCStressTest
@Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "The interrupt stayed with the work.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The interrupt hit what the thread did next.")
@State
public class InterruptAgainstEnd {

	private final GuardedThread thread = new GuardedThread();

	@Actor
	public void work(LL_Result result) {
		thread.begin();
		thread.end();
		result.r1 = Thread.interrupted();
	}

	@Actor
	public void interrupt() {
		thread.interrupt();
	}

	@Arbiter
	public void look(LL_Result result) {
		// What would come later comes here.
		result.r2 = thread.isEnded() && !Thread.interrupted();
	}
}
