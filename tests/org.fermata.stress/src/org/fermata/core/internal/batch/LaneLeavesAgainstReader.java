// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.ArrayDeque;
import java.util.List;
import org.fermata.core.task.MultiTask;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LZ_Result;

/** The only lane of a stream leaves for want of room while its reader makes room: somebody is left to go on. */
@JCStressTest
@Outcome(id = "GRANTED, false", expect = Expect.ACCEPTABLE, desc = "The lane has seen the room.")
@Outcome(id = "LEAVE, true", expect = Expect.ACCEPTABLE, desc = "The reader brings a new lane.")
@Outcome(id = "LEAVE, false", expect = Expect.FORBIDDEN, desc = "No lane is left, and the reader waits for ever.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Two lanes.")
@State
public class LaneLeavesAgainstReader {

	private final IdleHost host = new IdleHost();
	private final MultiTask<Integer> spec = MultiTask.of(List.of(1, 2), (item, progress) -> item);
	private final StreamSink<Integer> sink = new StreamSink<>(false);
	private final Batch<Integer> batch = new Batch<>(host, spec, sink, 1);
	private final Ledger<Integer> ledger = new Ledger<>(sink, host.cancellation(), 1, 1);
	private final Lane<Integer> lane = new Lane<>(batch, host.workers(), "lane", null);
	private final Lane<Integer> another = new Lane<>(batch, host.workers(), "another", null);

	public LaneLeavesAgainstReader() {
		ledger.add(lane);
		sink.value(0, 1);
		sink.fetch(new ArrayDeque<>()); // it waits to be taken
	}

	@Actor
	public void lane(LZ_Result result) {
		result.r1 = ledger.reserveOrLeave(lane);
	}

	@Actor
	public void reader(LZ_Result result) {
		sink.left(0);
		result.r2 = ledger.mayGrow() && ledger.add(another);
	}
}
