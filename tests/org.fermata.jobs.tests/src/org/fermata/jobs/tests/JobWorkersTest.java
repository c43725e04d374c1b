// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.fermata.core.engine.Operation;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.jobs.JobWorkers;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.WorkersContract;
import org.junit.Test;

public final class JobWorkersTest extends WorkersContract {

	@Override
	protected Workers workers() {
		return new JobWorkers();
	}

	@Test
	public void aTaskRunsOnAJobThatUsersDoNotSee() {
		Job job = engine.value(op -> op.await(Task.of("task", progress -> Job.getJobManager().currentJob())));
		assertTrue(job.isSystem());
		assertTrue(job.belongsTo(JobWorkers.FAMILY));
		assertFalse(job.belongsTo(Object.class));
	}

	@Test
	public void lanesAreKnownToThePlatformUntilTheyEnd() {
		Gate gate = new Gate("the tasks");
		Operation<?> operation = engine.start(op -> op.await(MultiTask.of(List.of(1, 2, 3), (item, progress) -> {
			gate.pass();
			return item;
		})));
		gate.awaitArrivals(3);
		// A lane that found nothing to do may just be ending.
		Await.until("the lanes of the three", () -> JobWorkers.lanes() == 3);
		gate.open();
		Await.value(operation);
		Await.until("the lanes to end", () -> JobWorkers.lanes() == 0);
	}

	@Test
	public void tenThousandTasksTakeNoMoreJobsThanWorkers() {
		AtomicInteger scheduled = new AtomicInteger();
		JobChangeAdapter counter = new JobChangeAdapter() {
			@Override
			public void scheduled(IJobChangeEvent event) {
				if (event.getJob().belongsTo(JobWorkers.FAMILY)) {
					scheduled.incrementAndGet();
				}
			}
		};
		Job.getJobManager().addJobChangeListener(counter);
		try {
			List<Integer> results = engine.value(op -> op.await(
					MultiTask.of(IntStream.range(0, 10_000).boxed(), (item, progress) -> item).maxWorkers(4)));
			assertEquals(10_000, results.size());
		} finally {
			Job.getJobManager().removeJobChangeListener(counter);
		}
		assertTrue(scheduled + " Jobs", scheduled.get() >= 1 && scheduled.get() <= 4);
	}

	@Test
	public void aLaneThatSomebodyCancelsBeforeItRunsRunsNevertheless() {
		// Held before they run, since a Job without a rule is hardly ever seen waiting.
		Job.getJobManager().suspend();
		Operation<List<Integer>> operation;
		try {
			operation = engine.start(op -> op.await(
					MultiTask.of(List.of(1, 2, 3), (item, progress) -> item).maxWorkers(1)));
			Await.until("the lane", () -> JobWorkers.lanes() == 1);
			Job.getJobManager().cancel(JobWorkers.FAMILY);
			Await.until("the lane to come again", () -> JobWorkers.lanes() == 1);
		} finally {
			Job.getJobManager().resume();
		}
		assertEquals(List.of(1, 2, 3), Await.value(operation));
	}

	@Test
	public void cancellingTheJobsOfARunningBatchLosesNothing() {
		Queue<Integer> begun = new ConcurrentLinkedQueue<>();
		Operation<List<Integer>> operation = engine.start(op -> op.await(
				MultiTask.of(IntStream.range(0, 2_000).boxed(), (item, progress) -> {
					begun.add(item);
					return item;
				}).maxWorkers(8)));
		while (!operation.state().isTerminal()) {
			Stream.of(Job.getJobManager().find(JobWorkers.FAMILY)).forEach(Job::cancel);
		}
		assertEquals(IntStream.range(0, 2_000).boxed().toList(), Await.value(operation));
		assertEquals(2_000, begun.size());
	}

	@Test
	public void theWorkersThreadGoesBackWithoutAnInterrupt() {
		engine.value(op -> op.await(MultiTask.of(IntStream.range(0, 50).boxed(), (item, progress) -> {
			assertFalse("left behind by another", Thread.interrupted());
			Thread.currentThread().interrupt();
			return item;
		}).maxWorkers(3)));
		AtomicInteger interrupted = new AtomicInteger();
		List<Job> others = IntStream.range(0, 10).mapToObj(i -> Job.createSystem("other", monitor -> {
			interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
		})).toList();
		others.forEach(Job::schedule);
		Await.until("the others", () -> others.stream().allMatch(job -> job.getResult() != null));
		assertEquals(0, interrupted.get());
	}
}
