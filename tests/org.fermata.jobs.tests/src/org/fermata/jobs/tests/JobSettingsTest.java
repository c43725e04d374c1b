// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.ProgressProvider;
import org.fermata.core.engine.Operation;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.jobs.JobWorkers;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class JobSettingsTest {

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(new Lanes());

	private static Job jobOf(JobWorkers workers) {
		Job[] job = new Job[1];
		TestEngine engine = new TestEngine(builder -> builder.workers(workers));
		engine.run(() -> job[0] = engine.value(
				op -> op.await(Task.of("task", progress -> Job.getJobManager().currentJob()))));
		return job[0];
	}

	@Test
	public void withoutAWordUsersDoNotSeeThemAndTheyHaveNoRule() {
		Job job = jobOf(new JobWorkers());
		assertTrue(job.isSystem());
		assertFalse(job.isUser());
		assertEquals(Job.LONG, job.getPriority());
		assertNull(job.getRule());
	}

	@Test
	public void backgroundJobsAreSeenAndUserJobsAreTheUsers() {
		Job background = jobOf(new JobWorkers().background());
		assertFalse(background.isSystem() || background.isUser());
		Job user = jobOf(new JobWorkers().background().user());
		assertTrue(user.isUser() && !user.isSystem());
		assertTrue(jobOf(new JobWorkers().user().system()).isSystem());
		assertEquals("task", user.getName());
	}

	@Test
	public void theJobHasThePriorityTheRuleAndTheFamily() {
		Room room = new Room("kitchen");
		Job job = jobOf(new JobWorkers().withPriority(Job.SHORT).withRule(room).inFamily("cooking"));
		assertEquals(Job.SHORT, job.getPriority());
		assertSame(room, job.getRule());
		assertTrue(job.belongsTo("cooking") && job.belongsTo(JobWorkers.FAMILY));
		assertFalse(job.belongsTo("gardening"));
	}

	@Test
	public void aFamilyIsFoundByWhatItEquals() {
		assertTrue(jobOf(new JobWorkers().inFamily(List.of("cooking"))).belongsTo(List.of("cooking")));
	}

	@Test
	public void whatIsNoPriorityIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new JobWorkers().withPriority(7));
		assertThrows(IllegalArgumentException.class, () -> new JobWorkers().inGroup(new NullProgressMonitor(), -1));
	}

	@Test
	public void twoThatSayTheSameAreTheSameKind() {
		NullProgressMonitor group = new NullProgressMonitor();
		Set<JobWorkers> kinds = new HashSet<>();
		for (int i = 0; i < 2; i++) {
			kinds.add(new JobWorkers());
			kinds.add(new JobWorkers().user());
			kinds.add(new JobWorkers().background());
			kinds.add(new JobWorkers().withPriority(Job.BUILD));
			kinds.add(new JobWorkers().withRule(new Room("kitchen")));
			kinds.add(new JobWorkers().withRule(new Room("garden")));
			kinds.add(new JobWorkers().inFamily("cooking"));
			kinds.add(new JobWorkers().inGroup(group, 1));
			kinds.add(new JobWorkers().inGroup(group, 2));
		}
		assertEquals(9, kinds.size());
		assertEquals(new JobWorkers(), new JobWorkers().withRule(new Room("kitchen")).withRule(null));
		assertNotEquals(new JobWorkers(), new Object());
	}

	@Test
	public void underARuleOneLaneIsEnough() {
		assertEquals(1, new JobWorkers().withRule(new Room("kitchen")).limit());
		assertTrue(new JobWorkers().limit() > 1);
	}

	/** What the platform is asked for: whose Job, of which group, for how many ticks. */
	private record Asked(IProgressMonitor group, int ticks) { }

	private static final class Provider extends ProgressProvider {
		final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

		@Override
		public IProgressMonitor createMonitor(Job job) {
			return new NullProgressMonitor();
		}

		@Override
		public IProgressMonitor createMonitor(Job job, IProgressMonitor group, int ticks) {
			asked.add(new Asked(group, ticks));
			return new NullProgressMonitor();
		}
	}

	@Test
	public void everyLaneIsPartOfTheGroupEvenIfItIsScheduledAgain() {
		Provider provider = new Provider();
		Job.getJobManager().setProgressProvider(provider);
		NullProgressMonitor group = new NullProgressMonitor();
		TestEngine engine = new TestEngine(builder -> builder.workers(new JobWorkers().inGroup(group, 7)));
		engine.run(() -> {
			Job.getJobManager().suspend();
			Operation<List<Integer>> operation = engine.start(
					op -> op.await(MultiTask.of(List.of(1), (item, progress) -> item).maxWorkers(1)));
			Await.until("the lane", () -> JobWorkers.lanes() == 1);
			Job.getJobManager().cancel(JobWorkers.FAMILY);
			Job.getJobManager().resume();
			Await.value(operation);
		});
		assertEquals(List.of(new Asked(group, 7), new Asked(group, 7)), List.copyOf(provider.asked));
	}

	@Test
	public void aMonitorThatBreaksLosesNoLane() {
		Job.getJobManager().setProgressProvider(new ProgressProvider() {
			@Override
			public IProgressMonitor createMonitor(Job job) {
				return new NullProgressMonitor() {
					@Override
					public void beginTask(String name, int totalWork) {
						throw new IllegalStateException("broken by the test");
					}
				};
			}
		});
		assertTrue(jobOf(new JobWorkers()).isSystem());
	}
}
