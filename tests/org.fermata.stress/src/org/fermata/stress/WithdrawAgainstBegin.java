// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.fermata.core.internal.thread.GuardedThread;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Work is withdrawn while a worker begins with it: it is either, and both know which. */
@JCStressTest
@Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "It has begun.")
@Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "It never begins.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It runs although it was withdrawn, or is lost to both.")
@State
public class WithdrawAgainstBegin {

	private final GuardedThread thread = new GuardedThread();

	@Actor
	public void worker(ZZ_Result result) {
		result.r1 = thread.begin();
	}

	@Actor
	public void canceller(ZZ_Result result) {
		result.r2 = thread.withdraw();
	}
}
