// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Routine;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.jobs.JobWorkers;
import org.fermata.jobs.RuleHeldException;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class JobRulesTest {

	private static final Room KITCHEN = new Room("kitchen");
	private static final Room GARDEN = new Room("garden");

	private final Lanes lanes = new Lanes();
	private final TestEngine cook = engine(KITCHEN);
	private final TestEngine otherCook = engine(KITCHEN);
	private final TestEngine gardener = engine(GARDEN);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(lanes).around(cook).around(otherCook)
			.around(gardener);

	private static TestEngine engine(Room room) {
		return new TestEngine(builder -> builder.workers(new JobWorkers().withRule(room)));
	}

	private static Routine<String> through(Gate gate) {
		return op -> op.await(Task.of("task", progress -> {
			gate.pass();
			return "value";
		}));
	}

	private static boolean isLaneWaiting() {
		return Stream.of(Job.getJobManager().find(JobWorkers.FAMILY)).anyMatch(job -> job.getState() == Job.WAITING);
	}

	@Test
	public void theTasksOfABatchUnderARuleRunOneAfterTheOther() {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		cook.value(op -> op.await(MultiTask.of(IntStream.range(0, 2_000).boxed(), (item, progress) -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			Thread.yield();
			running.decrementAndGet();
			return item;
		}).maxWorkers(4)));
		assertEquals(1, most.get());
	}

	@Test
	public void aLaneThatHoldsTheRuleMayAskForAnother() {
		cook.value(op -> op.await(MultiTask.of(List.of(1, 2, 3), (item, progress) -> {
			Await.until("the lanes asked for", () -> lanes.scheduled() >= 2);
			return item;
		}).maxWorkers(2)));
		assertEquals(2, lanes.scheduled());
	}

	@Test
	public void aTaskWaitsForTheRuleThatAnotherOperationHolds() {
		Gate gate = new Gate("the cook");
		Operation<String> first = cook.start(through(gate));
		gate.awaitArrivals(1);
		AtomicBoolean otherRan = new AtomicBoolean();
		Operation<Boolean> second = otherCook.start(op -> op.await(Task.of("task", progress -> otherRan.getAndSet(true))));
		Await.until("the other cook to wait", JobRulesTest::isLaneWaiting);
		assertEquals("A rule of its own", "value", gardener.value(op -> op.await(Task.of("task", progress -> "value"))));
		assertFalse(otherRan.get());
		gate.open();
		assertEquals("value", Await.value(first));
		assertFalse("Ran before", Await.value(second));
	}

	@Test
	public void cancellingTheJobOfATaskThatWaitsForItsRuleLosesNothing() {
		Gate gate = new Gate("the cook");
		Operation<String> first = cook.start(through(gate));
		gate.awaitArrivals(1);
		Operation<String> second = otherCook.start(op -> op.await(Task.of("task", progress -> "second")));
		Await.until("the other cook to wait", JobRulesTest::isLaneWaiting);
		for (int i = 0; i < 10; i++) {
			Job.getJobManager().cancel(JobWorkers.FAMILY);
		}
		gate.open();
		assertEquals("value", Await.value(first));
		assertEquals("second", Await.value(second));
	}

	@Test
	public void aTaskThatIsCancelledWhileItWaitsForItsRuleEndsAtOnceAndLeavesNoJob() {
		Gate gate = new Gate("the cook");
		Operation<String> first = cook.start(through(gate));
		gate.awaitArrivals(1);
		Operation<String> second = otherCook.start(op -> op.await(Task.of("task", progress -> "second")));
		Await.until("the other cook to wait", JobRulesTest::isLaneWaiting);
		second.cancel(); // and no time passes: the ladder stays where it is
		assertTrue(Await.end(second) instanceof Outcome.Stopped);
		Await.until("its Job to go", () -> !isLaneWaiting());
		gate.open();
		assertEquals("value", Await.value(first));
	}

	@Test
	public void aTaskThatIsCancelledWhileItWaitsForItsRuleNeverRuns() {
		Gate gate = new Gate("the cook");
		cook.start(through(gate));
		gate.awaitArrivals(1);
		AtomicBoolean otherRan = new AtomicBoolean();
		Operation<Boolean> second = otherCook.start(op -> op.await(Task.of("task", progress -> otherRan.getAndSet(true))));
		Await.until("the other cook to wait", JobRulesTest::isLaneWaiting);
		second.cancel();
		gate.open();
		assertTrue(Await.end(second).toString(), second.outcome().orElseThrow().toString().startsWith("Stopped"));
		assertFalse(otherRan.get());
	}

	@Test
	public void aRoutineThatHoldsTheRuleOfItsTaskIsToldInsteadOfWaitingForEver() {
		ISchedulingRule house = MultiRule.combine(KITCHEN, GARDEN);
		Throwable failure = cook.failure(op -> {
			Job.getJobManager().beginRule(house, null);
			try {
				return op.await(Task.of("Soup", progress -> "never"));
			} finally {
				Job.getJobManager().endRule(house);
			}
		});
		assertSame(RuleHeldException.class, failure.getClass());
		assertTrue(failure.getMessage(), failure.getMessage().contains("Soup") && failure.getMessage().contains("kitchen"));
		assertEquals(0, lanes.scheduled());
	}

	@Test
	public void aRoutineThatHoldsAnotherRuleMayWait() {
		assertEquals("value", cook.value(op -> {
			Job.getJobManager().beginRule(GARDEN, null);
			try {
				return op.await(Task.of("Soup", progress -> "value"));
			} finally {
				Job.getJobManager().endRule(GARDEN);
			}
		}));
	}
}
