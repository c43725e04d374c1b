// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.ProgressProvider;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Routine;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.task.Task;
import org.fermata.jobs.JobDecorator;
import org.fermata.jobs.JobWorkers;
import org.fermata.jobs.OperationJobs;
import org.fermata.jobs.ProgressMonitors;
import org.fermata.jobs.ProgressProperties;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class JobDecoratorTest {

	private final Lanes lanes = new Lanes();
	private final TestEngine engine = new TestEngine(builder -> builder.workers(new JobWorkers()));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(lanes).around(engine);

	private final Queue<Job> jobs = new ConcurrentLinkedQueue<>();
	private Registration shown = Registration.NONE;

	@After
	public void hide() {
		shown.close();
		Await.until("no Job of an operation", () -> Job.getJobManager().find(OperationJobs.FAMILY).length == 0);
	}

	/** Shows what the engine starts, and keeps the Jobs. */
	private void show(JobDecorator decorator) {
		shown = OperationJobs.show(engine.engine(), decorator.andThen((operation, job) -> jobs.add(job)));
	}

	/** The Job of a routine, when both have ended. */
	private Job ended(Routine<?> routine) {
		Await.end(engine.start(routine));
		Job job = jobs.remove();
		Await.until("the end of the Job", () -> job.getResult() != null);
		return job;
	}

	@Test
	public void thePropertiesAreThePlatforms() {
		String view = "org.eclipse.ui.workbench.progress";
		assertEquals(new QualifiedName(view, "keep"), ProgressProperties.KEEP);
		assertEquals(new QualifiedName(view, "keepone"), ProgressProperties.KEEP_ONE);
		assertEquals(new QualifiedName(view, "action"), ProgressProperties.ACTION);
		assertEquals(new QualifiedName(view, "icon"), ProgressProperties.ICON);
	}

	@Test
	public void whatIsKeptStaysReachableWithItsActionWhenItHasEnded() {
		Object action = new Object();
		show(JobDecorator.KEEPING.andThen((operation, job) -> job.setProperty(ProgressProperties.ACTION, action)));
		for (Job job : List.of(ended(op -> "value"), ended(op -> {
			throw new IOException("no such page");
		}))) {
			assertEquals(Boolean.TRUE, job.getProperty(ProgressProperties.KEEP));
			assertSame(action, job.getProperty(ProgressProperties.ACTION));
		}
	}

	@Test
	public void withoutAWordNothingIsKept() {
		show((operation, job) -> { });
		assertNull(ended(op -> "value").getProperty(ProgressProperties.KEEP));
	}

	@Test
	public void eachOperationMayLookDifferent() {
		show((operation, job) -> {
			job.setUser(operation.name().equals("mine"));
			job.setSystem(operation.name().equals("secret"));
			job.setPriority(Job.SHORT);
		});
		for (String name : List.of("mine", "secret", "other")) {
			Await.value(engine.engine().start(name, op -> null));
		}
		List<Job> seen = new ArrayList<>(jobs);
		assertEquals(List.of(true, false, false), seen.stream().map(Job::isUser).toList());
		assertEquals(List.of(false, true, false), seen.stream().map(Job::isSystem).toList());
		assertTrue(seen.stream().allMatch(job -> job.getPriority() == Job.SHORT));
	}

	@Test
	public void aDecoratorThatThrowsIsReportedAndTheOperationIsShownAllTheSame() {
		IllegalStateException thrown = new IllegalStateException("by the test");
		shown = OperationJobs.show(engine.engine(), (operation, job) -> {
			jobs.add(job);
			throw thrown;
		});
		assertTrue(ended(op -> null).getResult().isOK());
		assertEquals(List.of(thrown), engine.takeFailures());
	}

	@Test
	public void theEndIsToldInWordsAndWithoutAnErrorOfThePlatforms() {
		show((operation, job) -> { });
		IStatus done = ended(op -> {
			op.summary("40 files");
			return null;
		}).getResult();
		assertTrue(done.isOK() && done.getMessage().endsWith("40 files"));
		IOException thrown = new IOException("no such page");
		IStatus failed = ended(op -> {
			throw thrown;
		}).getResult();
		assertEquals(IStatus.INFO, failed.getSeverity());
		assertSame(thrown, failed.getException());
		assertEquals(IStatus.CANCEL, ended(op -> {
			throw new OperationCanceledException();
		}).getResult().getSeverity());
	}

	/** A monitor as those of a progress group are: every task adds to the group. */
	private static final class OfGroup extends NullProgressMonitor {
		final List<String> tasks = new ArrayList<>();
		int total;
		int worked;

		@Override
		public void beginTask(String name, int totalWork) {
			tasks.add(name);
			total = totalWork;
		}

		@Override
		public void worked(int work) {
			worked += work;
		}
	}

	@Test
	public void inAGroupAllPhasesAreOneTask() {
		OfGroup ofGroup = new OfGroup();
		NullProgressMonitor group = new NullProgressMonitor();
		Job.getJobManager().setProgressProvider(new ProgressProvider() {
			@Override
			public IProgressMonitor createMonitor(Job job) {
				return new NullProgressMonitor();
			}

			@Override
			public IProgressMonitor createMonitor(Job job, IProgressMonitor wanted, int ticks) {
				return wanted == group && ticks == 30 ? ofGroup : new NullProgressMonitor();
			}
		});
		show((operation, job) -> OperationJobs.joinGroup(job, group, 30));
		Gate first = new Gate("the first phase");
		Gate second = new Gate("the second phase");
		Operation<?> operation = engine.engine().start("Build", op -> {
			first.pass();
			op.progress().begin("Compile", 10, ProgressUnit.ITEMS);
			op.progress().add(10);
			second.pass();
			op.progress().begin("Test", 10, ProgressUnit.ITEMS);
			op.progress().add(10);
			op.sleep(Duration.ofDays(1));
			return null;
		});
		Await.until("the Job to be shown", () -> engine.time.alarms() == 1);
		first.open();
		second.awaitArrivals(1);
		engine.time.advance(Duration.ofSeconds(1));
		second.open();
		Await.until("the sleep beside the sampling", () -> engine.time.alarms() == 2);
		engine.time.advance(Duration.ofSeconds(1));
		assertEquals(List.of("Build"), ofGroup.tasks);
		assertEquals(ofGroup.total, ofGroup.worked);
		operation.cancel();
		Await.end(operation);
	}

	@Test
	public void onlyAnOperationsJobJoinsAGroupThisWay() {
		Job other = Job.createSystem("other", monitor -> { });
		assertThrows(IllegalArgumentException.class,
				() -> OperationJobs.joinGroup(other, new NullProgressMonitor(), 1));
	}

	@Test
	public void whatEclipseCodeThrowsWhenItIsCancelledIsACancelAndNotLogged() {
		Queue<LogRecord> logged = new ConcurrentLinkedQueue<>();
		Handler handler = handlerInto(logged);
		Logger log = Logger.getLogger(Engine.class.getName());
		log.addHandler(handler);
		try {
			engine.unpresented(); // then the engine logs what fails
			show((operation, job) -> { });
			Operation<Void> operation = engine.start(op -> op.await(Task.of("Build", progress -> {
				SubMonitor monitor = SubMonitor.convert(ProgressMonitors.monitor(progress), 2);
				Await.until("a cancel", progress::isCancelled);
				monitor.split(1);
				throw new AssertionError("It goes on");
			})));
			Await.until("the task", () -> operation.progress().phase() > 0);
			operation.cancel();
			assertTrue(Await.end(operation) instanceof Outcome.Stopped);
			Job job = jobs.remove();
			Await.until("the end of the Job", () -> job.getResult() != null);
			assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
			Await.until("the lanes to end", () -> lanes.results().size() == lanes.scheduled());
			assertTrue(lanes.results().stream().allMatch(IStatus::isOK));
		} finally {
			log.removeHandler(handler);
		}
		assertFalse(logged.toString(), logged.stream().anyMatch(entry -> entry.getThrown() != null));
	}

	private static Handler handlerInto(Queue<LogRecord> records) {
		return new Handler() {
			@Override
			public void publish(LogRecord entry) {
				records.add(entry);
			}

			@Override
			public void flush() {
				// kept in memory
			}

			@Override
			public void close() {
				// nothing to close
			}
		};
	}
}
