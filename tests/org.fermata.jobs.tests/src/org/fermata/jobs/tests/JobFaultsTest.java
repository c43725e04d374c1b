// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.task.WorkersLane;
import org.fermata.jobs.JobWorkers;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class JobFaultsTest {

	private final Lanes lanes = new Lanes();
	private final TestEngine engine = new TestEngine(builder -> builder.workers(new JobWorkers()));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(lanes).around(engine);

	@Test
	public void aMillionTasksTakeNoMoreJobsThanWorkers() {
		int sum = engine.value(op -> {
			int count = 0;
			for (Integer one : op.await(
					MultiTask.of(IntStream.range(0, 1_000_000).boxed(), (item, progress) -> 1).maxWorkers(4))) {
				count += one;
			}
			return count;
		});
		assertEquals(1_000_000, sum);
		assertTrue(lanes.scheduled() + " Jobs", lanes.scheduled() >= 1 && lanes.scheduled() <= 4);
	}

	/** A lane in a test's hand. */
	private static final class HeldLane implements WorkersLane {
		final Gate gate = new Gate("the lane");
		final AtomicReference<Runnable> withdrawal = new AtomicReference<>();
		final AtomicBoolean operationCancelled = new AtomicBoolean();

		@Override
		public void run() {
			gate.passStubbornly();
		}

		@Override
		public void cancelOperation() {
			operationCancelled.set(true);
		}

		@Override
		public void onWithdrawn(Runnable listener) {
			withdrawal.set(listener);
		}
	}

	@Test
	public void aLaneThatIsWithdrawnAsItsThreadBeginsCancelsNoOperation() {
		HeldLane lane = new HeldLane();
		new JobWorkers().background().start("lane", lane);
		lane.gate.awaitArrivals(1);
		lane.withdrawal.get().run();
		lane.gate.open();
		Await.until("the Job to end", () -> JobWorkers.lanes() == 0);
		assertFalse(lane.operationCancelled.get());
	}

	@Test
	public void whoeverCancelsTheJobOfAVisibleLaneCancelsTheOperation() {
		HeldLane lane = new HeldLane();
		new JobWorkers().background().start("lane", lane);
		lane.gate.awaitArrivals(1);
		Job.getJobManager().cancel(JobWorkers.FAMILY);
		lane.gate.open();
		Await.until("the Job to end", () -> JobWorkers.lanes() == 0);
		assertTrue(lane.operationCancelled.get());
	}

	@Test
	public void whateverBodiesThrowArrivesOnceAndTheOthersRun() {
		List<Throwable> thrown = List.of(new IOException("checked"), new IllegalStateException("unchecked"),
				new AssertionError("error"), new OutOfMemoryError("not really"), new InterruptedException(),
				new CancellationException("its own"), new OperationCanceledException("Eclipse's"));
		MultiResult<Integer> result = engine.value(op -> op.awaitAll(
				MultiTask.of(IntStream.range(0, 100).boxed(), (item, progress) -> {
					if (item < thrown.size()) {
						throwIt(thrown.get(item));
					}
					return item;
				}).maxWorkers(3)));
		assertEquals(thrown, result.failures().stream().map(MultiResult.Failure::cause).toList());
		assertEquals(IntStream.range(thrown.size(), 100).boxed().toList(), result.values());
		Await.until("the lanes to end", () -> JobWorkers.lanes() == 0);
		Await.until("their results", () -> lanes.results().size() == lanes.scheduled());
		assertTrue("The platform hears of no failure", lanes.results().stream()
				.allMatch(status -> status.isOK() || status.matches(IStatus.CANCEL))); // of a lane that was needed no more
	}

	private static void throwIt(Throwable thrown) throws Exception {
		if (thrown instanceof Error error) {
			throw error;
		}
		throw (Exception) thrown;
	}

	@Test
	public void aStackThatOverflowsIsOneTasksFailure() {
		MultiResult<Integer> result = engine.value(op -> op.awaitAll(
				MultiTask.of(List.of(0, 1, 2, 3), (item, progress) -> item == 1 ? endless(item) : item).maxWorkers(1)));
		assertSame(StackOverflowError.class, result.failures().getFirst().cause().getClass());
		assertEquals(List.of(0, 2, 3), result.values());
	}

	private static int endless(int depth) {
		return endless(depth + 1) + 1;
	}

	@Test
	public void theLaddersInterruptReachesTheJobsThread() {
		Gate gate = new Gate("what blocks");
		AtomicInteger interrupted = new AtomicInteger();
		Operation<Object> operation = engine.start(op -> op.await(MultiTask.of(List.of(1, 2), (item, progress) -> {
			try {
				gate.pass();
			} catch (InterruptedException expected) {
				interrupted.incrementAndGet();
			}
			return item;
		}).maxWorkers(2)));
		gate.awaitArrivals(2);
		operation.cancel();
		Await.until("the ladder", () -> engine.time.alarms() > 0);
		assertEquals(0, interrupted.get());
		engine.time.advance(Duration.ofMillis(300));
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertEquals(2, interrupted.get());
	}

	@Test
	public void cancellingAJobThatUsersSeeCancelsTheOperation() {
		TestEngine visible = new TestEngine(builder -> builder.workers(new JobWorkers().background()));
		visible.run(() -> {
			Operation<Object> operation = visible.start(op -> op.await(Task.of("looks", progress -> {
				Await.until("a cancel", progress::isCancelled);
				return null;
			})));
			Await.until("the lane to run", () -> Stream.of(Job.getJobManager().find(JobWorkers.FAMILY))
					.anyMatch(job -> job.getState() == Job.RUNNING && job.getThread() != null));
			Job.getJobManager().cancel(JobWorkers.FAMILY);
			assertTrue(Await.end(operation) instanceof Outcome.Stopped);
			Await.until("its Job to end", () -> JobWorkers.lanes() == 0); // which comes a little later
			Job.getJobManager().suspend();
			Operation<String> waiting = visible.start(op -> op.await(Task.of("waits", progress -> "never")));
			Await.until("the lane to wait", () -> JobWorkers.lanes() == 1);
			Job.getJobManager().cancel(JobWorkers.FAMILY);
			assertTrue(Await.end(waiting) instanceof Outcome.Stopped);
			Await.until("its Job to go", () -> JobWorkers.lanes() == 0);
		});
	}

	@Test
	public void whileJobsAreSuspendedWorkWaitsAndThenRuns() {
		Job.getJobManager().suspend();
		Operation<String> operation = engine.start(op -> op.await(Task.of("task", progress -> "value")));
		Await.until("the lane", () -> JobWorkers.lanes() == 1);
		assertFalse(operation.state().isTerminal());
		Job.getJobManager().resume();
		assertEquals("value", Await.value(operation));
	}

	@Test
	public void workThatIsCancelledWhileJobsAreSuspendedEndsAndNeverRuns() {
		AtomicBoolean ran = new AtomicBoolean();
		Job.getJobManager().suspend();
		Operation<Boolean> operation = engine.start(op -> op.await(Task.of("task", progress -> ran.getAndSet(true))));
		Await.until("the lane", () -> JobWorkers.lanes() == 1);
		operation.cancel();
		engine.time.advance(Duration.ofMinutes(1)); // up the whole ladder, if it is needed
		assertFalse(Await.end(operation) instanceof Outcome.Done);
		Job.getJobManager().resume();
		Await.until("the lane to end", () -> JobWorkers.lanes() == 0 && engine.engine().isQuiescent());
		assertFalse(ran.get());
	}

	@Test
	public void afterTheShutdownOfJobsWorkIsRefusedAndTheEngineCloses() throws Exception {
		assertEquals(ShutDownJobs.EXPECTED, ShutDownJobs.runInAnotherProcess());
	}
}
