// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.fermata.core.Registration;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Routine;
import org.fermata.jobs.OperationJobs;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class OperationJobsTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	/** The results of the Jobs that showed operations, by name. */
	private record Ended(String name, IStatus result) { }

	private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
	private final JobChangeAdapter listener = new JobChangeAdapter() {
		@Override
		public void done(IJobChangeEvent event) {
			if (event.getJob().belongsTo(OperationJobs.class)) {
				ended.add(new Ended(event.getJob().getName(), event.getResult()));
			}
		}
	};
	private Registration shown;

	@Before
	public void show() {
		shown = OperationJobs.show(engine.engine());
		Job.getJobManager().addJobChangeListener(listener);
	}

	@After
	public void hide() {
		shown.close();
		Job.getJobManager().removeJobChangeListener(listener);
		Job.getJobManager().resume();
		Await.until("no Job of an operation", () -> jobs().length == 0);
	}

	private static Job[] jobs() {
		return Job.getJobManager().find(OperationJobs.class);
	}

	private static Job shownJob(String name) {
		Await.until("the Job of " + name + " to be shown as running", () -> Stream.of(jobs())
				.anyMatch(job -> job.getName().equals(name) && job.getState() == Job.RUNNING));
		return Stream.of(jobs()).filter(job -> job.getName().equals(name)).findFirst().orElseThrow();
	}

	private IStatus resultOf(Routine<?> routine) {
		engine.engine().start("operation", routine);
		return result();
	}

	private IStatus result() {
		Await.until("the end of the Job", () -> !ended.isEmpty());
		return ended.remove().result();
	}

	private Operation<?> waiting(String name) {
		return engine.engine().start(name, op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
	}

	@Test
	public void anOperationIsAJobThatUsersSeeUntilItEnds() {
		Operation<?> operation = waiting("Checksum");
		Job job = shownJob("Checksum");
		assertTrue(!job.isSystem());
		operation.cancel();
		Await.end(operation);
		Await.until("the end of the Job", () -> job.getState() == Job.NONE);
	}

	@Test
	public void aShownOperationOccupiesNoThread() {
		int many = 200;
		for (int i = 0; i < many; i++) {
			waiting("operation " + i);
		}
		Await.until("all to be shown", () -> jobs().length == many
				&& Stream.of(jobs()).allMatch(job -> job.getState() == Job.RUNNING));
		// A Job's thread bears its name as long as it runs it.
		Await.until("their threads to do something else", () -> Thread.getAllStackTraces().values().stream()
				.flatMap(Stream::of).noneMatch(frame -> frame.getClassName().endsWith(".OperationJob")));
		assertEquals(many, jobs().length);
		engine.engine().operations().forEach(Operation::cancel);
		Await.until("all Jobs to end", () -> jobs().length == 0);
	}

	@Test
	public void cancellingTheJobCancelsTheOperation() {
		Operation<?> operation = waiting("Checksum");
		shownJob("Checksum").cancel();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertSame(IStatus.CANCEL, result().getSeverity());
	}

	@Test
	public void cancellingTheJobBeforeItIsShownCancelsTheOperationToo() {
		Job.getJobManager().suspend();
		Operation<?> operation = waiting("Checksum");
		Await.until("the Job", () -> jobs().length == 1);
		assertTrue(jobs()[0].cancel());
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
	}

	@Test
	public void anOperationThatEndsBeforeItsJobIsShownEndsItAllTheSame() {
		Job.getJobManager().suspend();
		Operation<String> operation = engine.start(op -> "quick");
		assertEquals("quick", Await.value(operation));
		Job.getJobManager().resume();
		assertTrue(result().isOK());
	}

	@Test
	public void operationsThatEndAsTheirJobsBeginAllEnd() {
		int many = 2_000;
		for (int i = 0; i < many; i++) {
			Await.value(engine.start(op -> null));
		}
		Await.until("all Jobs to end", () -> ended.size() == many);
		assertEquals(0, jobs().length);
	}

	@Test
	public void doneIsOk() {
		assertTrue(resultOf(op -> "value").isOK());
	}

	@Test
	public void aFailureIsNeverAnErrorForThePlatformAsThatOpensADialog() {
		IStatus result = resultOf(op -> {
			throw new IOException("no such page");
		});
		assertEquals(IStatus.INFO, result.getSeverity());
		assertTrue(result.getMessage(), result.getMessage().contains("no such page"));
		assertEquals(IStatus.INFO, resultOf(op -> {
			throw new AssertionError("an error");
		}).getSeverity());
	}

	@Test
	public void whatIsGivenUpEndsItsJob() {
		Gate routine = new Gate("the routine");
		Operation<?> operation = engine.engine().start("stubborn", op -> {
			routine.passStubbornly();
			return null;
		});
		routine.awaitArrivals(1);
		Job job = shownJob("stubborn");
		operation.cancel();
		Await.until("the ladder", () -> engine.time.alarms() > 0);
		engine.time.advance(Duration.ofMinutes(1));
		assertSame(OperationState.ABANDONED, endedState(operation));
		assertSame(IStatus.CANCEL, result().getSeverity());
		assertEquals(Job.NONE, job.getState());
		routine.open();
	}

	private static OperationState endedState(Operation<?> operation) {
		Await.end(operation);
		return operation.state();
	}

	@Test
	public void closingTheRegistrationEndsTheJobsAndNotTheOperations() {
		Operation<?> running = waiting("Checksum");
		shownJob("Checksum");
		shown.close();
		assertEquals(0, jobs().length);
		assertSame(OperationState.RUNNING, running.state());
		Operation<?> later = waiting("not shown");
		assertEquals(0, jobs().length);
		assertNotNull(later);
	}

	@Test
	public void samplingEndsWithTheOperation() {
		Operation<?> operation = waiting("Checksum");
		shownJob("Checksum");
		Await.until("the sampling alarm beside the sleeper's", () -> engine.time.alarms() == 2);
		engine.time.advance(Duration.ofSeconds(2));
		assertEquals("Sampled again and again", 2, engine.time.alarms());
		operation.cancel();
		Await.end(operation);
		result();
		engine.time.advance(Duration.ofSeconds(2));
		assertEquals(0, engine.time.alarms());
	}
}
