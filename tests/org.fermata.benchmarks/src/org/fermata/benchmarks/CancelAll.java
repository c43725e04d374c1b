// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.progress.Progress;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;

/** From the cancel to the end of everything, with a million tasks that wait behind those that run. */
final class CancelAll {

	static final int TASKS = 1_000_000;
	/** Scheduling Jobs that conflict takes time that grows with the square of their number. */
	static final int JOBS = 10_000;

	private static final int WORKERS = 2;

	private final CountDownLatch running = new CountDownLatch(WORKERS);

	public static void main(String[] words) throws InterruptedException {
		double millis = switch (words[0]) {
			case "ours" -> new CancelAll().ours();
			case "pool" -> new CancelAll().pool();
			case "jobs" -> new CancelAll().jobs();
			default -> throw new IllegalArgumentException(words[0]);
		} / 1e6;
		Program.figure("millis", millis);
	}

	private long ours() throws InterruptedException {
		FixedWorkers workers = new FixedWorkers(WORKERS);
		try (Engine engine = Engine.builder().workers(workers).build()) {
			List<Task<Integer>> tasks = IntStream.range(0, TASKS)
					.mapToObj(number -> Task.of("task", progress -> untilCancelled(progress, number)))
					.toList();
			Operation<?> operation = engine.start("million", op -> op.await(MultiTask.of(tasks)));
			running.await();
			long begin = System.nanoTime();
			operation.cancel();
			operation.await();
			return System.nanoTime() - begin;
		} finally {
			workers.close();
		}
	}

	private Integer untilCancelled(Progress progress, int number) {
		running.countDown();
		while (!progress.isCancelled()) {
			Thread.onSpinWait();
		}
		return number;
	}

	private long pool() throws InterruptedException {
		ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
		List<Future<?>> futures = new ArrayList<>(TASKS);
		for (int i = 0; i < TASKS; i++) {
			futures.add(pool.submit(this::untilInterrupted));
		}
		running.await();
		long begin = System.nanoTime();
		futures.forEach(each -> each.cancel(true));
		pool.shutdownNow();
		pool.awaitTermination(1, TimeUnit.MINUTES);
		return System.nanoTime() - begin;
	}

	private void untilInterrupted() {
		running.countDown();
		while (!Thread.currentThread().isInterrupted()) {
			Thread.onSpinWait();
		}
	}

	private long jobs() throws InterruptedException {
		running.countDown(); // one rule: only one Job runs
		for (int i = 0; i < JOBS; i++) {
			new Waiting(running).schedule();
		}
		running.await();
		long begin = System.nanoTime();
		Job.getJobManager().cancel(Waiting.class);
		Job.getJobManager().join(Waiting.class, null);
		return System.nanoTime() - begin;
	}

	private static final class Waiting extends Job {

		private static final ISchedulingRule ONE = new ISchedulingRule() {
			@Override
			public boolean contains(ISchedulingRule rule) {
				return rule == this;
			}

			@Override
			public boolean isConflicting(ISchedulingRule rule) {
				return rule == this;
			}
		};

		private final CountDownLatch running;

		Waiting(CountDownLatch running) {
			super("waiting");
			this.running = running;
			setSystem(true);
			setRule(ONE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			running.countDown();
			while (!monitor.isCanceled()) {
				Thread.onSpinWait();
			}
			return Status.CANCEL_STATUS;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == Waiting.class;
		}
	}
}
