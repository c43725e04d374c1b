// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.jobs.JobDecorator;
import org.fermata.jobs.JobWorkers;
import org.fermata.jobs.OperationJobs;
import org.fermata.jobs.ProgressMonitors;
import org.fermata.jobs.ProgressProperties;
import org.fermata.jobs.Statuses;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

public final class JobsTest {

	private final TestEngine test = new TestEngine(builder -> builder.workers(new JobWorkers()));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

	private final Queue<String> done = new ConcurrentLinkedQueue<>();

	@After
	public void nothingIsLeft() {
		Await.until("no Job of ours", () -> JobWorkers.lanes() == 0
				&& Job.getJobManager().find(OperationJobs.FAMILY).length == 0);
	}

	/** A rule that conflicts with itself only, as a project's does. */
	private static final class Project implements ISchedulingRule {

		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	}

	@Test
	public void anEngineForEclipse() {
		// guide: eclipse
		Engine engine = Engine.builder().workers(new JobWorkers()).build();
		Registration shown = OperationJobs.show(engine); // in Eclipse's Progress view
		// end
		assertEquals(1, (int) Await.value(engine.start("Work", op -> op.await(Task.of("Task", progress -> 1)))));
		TestEngine.close(engine);
		shown.close();
	}

	@Test
	public void theWorkbenchsEngineIsAService() {
		BundleContext context = FrameworkUtil.getBundle(JobsTest.class).getBundleContext();
		ServiceRegistration<Engine> registered = context.registerService(Engine.class, test.engine(), null);
		// guide: osgi
		ServiceReference<Engine> reference = context.getServiceReference(Engine.class); // null while there is none
		Engine engine = context.getService(reference);
		engine.start("Build", op -> op.await(Task.of("Compile", progress -> compile())));
		// end
		Await.until("the task", () -> done.contains("compiled"));
		context.ungetService(reference);
		registered.unregister();
	}

	private boolean compile() {
		return done.add("compiled");
	}

	@Test
	public void tasksRunUnderARule() throws Exception {
		ISchedulingRule project = new Project();
		Object family = new Object();
		// guide: jobs
		Workers building = new JobWorkers()
				.background() // seen in the Progress view; user() and system() are the others
				.withPriority(Job.BUILD)
				.withRule(project)
				.inFamily(family);
		Task<Boolean> compile = Task.of("Compile", progress -> compile()).on(building);
		// end
		assertTrue(test.value(op -> op.await(compile)));
		Job.getJobManager().join(family, null);
		assertEquals(List.of("compiled"), List.copyOf(done));
	}

	@Test
	public void aBatchIsAProgressGroup() {
		IJobManager jobs = Job.getJobManager();
		// guide: group
		IProgressMonitor group = jobs.createProgressGroup();
		group.beginTask("Nightly", 2);
		MultiTask<Integer> checks = MultiTask.of(List.of("links", "spelling"), (check, progress) -> check.length())
				.on(new JobWorkers().background().inGroup(group, 1)).maxWorkers(2);
		// end
		assertEquals(List.of(5, 8), test.value(op -> op.await(checks)));
		group.done();
	}

	private void index(IProgressMonitor monitor) throws CoreException {
		SubMonitor sub = SubMonitor.convert(monitor, "Indexing", 10);
		for (int i = 0; i < 10; i++) {
			sub.split(1);
			done.add("indexed " + i);
		}
	}

	@Test
	public void aProgressIsAMonitorAndAMonitorAProgress() throws Exception {
		Operation<Void> operation = test.start(op -> {
			// guide: monitors
			op.await(Task.of("Index", ProgressMonitors.running(monitor -> index(monitor)))); // all of it is a monitor's
			op.progress().begin("Import", 100, ProgressUnit.ITEMS);
			op.await(Task.of("Import", progress -> {
				IProgressMonitor part = ProgressMonitors.monitor(progress, 40); // of the 100
				index(part);
				part.done(); // whoever lends a monitor says so
				progress.add(60);
				return null;
			}));
			// end
			return null;
		});
		Await.value(operation);
		assertEquals(20, done.size());
		assertEquals(1, operation.progress().fraction(), 0);
		// guide: monitors-back
		Job job = Job.create("Import", monitor -> {
			Progress progress = ProgressMonitors.progress(monitor); // any threads may add to it
			progress.begin("Importing", 100, ProgressUnit.ITEMS);
			progress.add(100);
		});
		// end
		job.setSystem(true);
		job.schedule();
		job.join();
		assertTrue(job.getResult().isOK());
	}

	@Test
	public void anOutcomeIsAStatus() {
		Operation<?> operation = test.start(op -> op.await(Task.of("Read", progress -> {
			throw new IOException("disk on fire");
		})));
		Await.end(operation);
		// guide: status
		IStatus status = Statuses.ofPlugin("com.example.tool").of(operation);
		if (status.getSeverity() == IStatus.ERROR) {
			log(status); // a cancel is IStatus.CANCEL and never an error
		}
		// end
		assertEquals(1, done.size());
	}

	private void log(IStatus status) {
		done.add(status.getMessage());
	}

	@Test
	public void anOperationStaysReachableInTheProgressView() {
		Engine engine = test.engine();
		Object openReport = new Object();
		Queue<Job> jobs = new ConcurrentLinkedQueue<>();
		// guide: keep
		JobDecorator withReport = (operation, job) -> job.setProperty(ProgressProperties.ACTION, openReport);
		Registration shown = OperationJobs.show(engine, JobDecorator.KEEPING.andThen(withReport));
		// end
		Registration listening = engine.addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				jobs.addAll(List.of(Job.getJobManager().find(OperationJobs.FAMILY)));
			}
		});
		Await.value(test.start(op -> 1));
		Await.until("the Job", () -> !jobs.isEmpty());
		assertEquals(openReport, jobs.peek().getProperty(ProgressProperties.ACTION));
		assertEquals(true, jobs.peek().getProperty(ProgressProperties.KEEP));
		shown.close();
		listening.close();
	}

	@Test
	public void aCoreExceptionArrivesWithItsStatus() {
		IStatus broken = new Status(IStatus.ERROR, "com.example.tool", "broken");
		Throwable failure = test.failure(op -> op.await(Task.of("Build", ProgressMonitors.running(monitor -> {
			throw new CoreException(broken);
		}))));
		assertEquals(broken, Statuses.ofPlugin("com.example.tool").of(failure));
	}
}
