// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobGroup;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.ResultStream;
import org.fermata.core.engine.Routine;
import org.fermata.core.task.MultiTask;
import org.fermata.jobs.JobWorkers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a task costs that does nothing: it is given its number and returns it, and somebody reads all results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TaskThroughput {

	static final int TASKS = 1_000_000;
	/** A Job each is so much dearer, and the more so the more of them wait, that fewer do. */
	static final int JOBS = 50_000;
	static final int GROUPED_JOBS = 10_000;
	static final int WORKERS = 2;

	private FixedWorkers fixed;
	private Engine onThreads;
	private Engine onJobs;
	private ExecutorService pool;

	@Setup
	public void open() {
		fixed = new FixedWorkers(WORKERS);
		onThreads = Engine.builder().workers(fixed).build();
		onJobs = Engine.builder().workers(new JobWorkers()).build();
		pool = Executors.newFixedThreadPool(WORKERS);
	}

	@TearDown
	public void close() {
		onThreads.close();
		onJobs.close();
		fixed.close();
		pool.shutdownNow();
	}

	private static MultiTask<Integer> batch() {
		return MultiTask.of(new Numbers(TASKS), (number, progress) -> number).maxWorkers(WORKERS);
	}

	private static long run(Engine engine, Routine<Long> routine) throws InterruptedException {
		if (engine.start("batch", routine).await() instanceof Outcome.Done<Long> done) {
			return done.value();
		}
		throw new IllegalStateException("The batch did not end well");
	}

	private static long awaited(Engine engine) throws InterruptedException {
		return run(engine, op -> sum(op.await(batch())));
	}

	private static long streamed(Engine engine) throws InterruptedException {
		return run(engine, op -> {
			try (ResultStream<Integer> results = op.stream(batch())) {
				return sum(results);
			}
		});
	}

	private static long sum(Iterable<Integer> numbers) {
		long sum = 0;
		for (int number : numbers) {
			sum += number;
		}
		return sum;
	}

	@Benchmark
	@OperationsPerInvocation(TASKS)
	public long oursAwaitedOnThreads() throws InterruptedException {
		return awaited(onThreads);
	}

	@Benchmark
	@OperationsPerInvocation(TASKS)
	public long oursAwaitedOnJobs() throws InterruptedException {
		return awaited(onJobs);
	}

	@Benchmark
	@OperationsPerInvocation(TASKS)
	public long oursStreamedOnThreads() throws InterruptedException {
		return streamed(onThreads);
	}

	@Benchmark
	@OperationsPerInvocation(TASKS)
	public long oursStreamedOnJobs() throws InterruptedException {
		return streamed(onJobs);
	}

	@Benchmark
	@OperationsPerInvocation(TASKS)
	public long fixedPool() throws Exception {
		return submitted(pool);
	}

	@Benchmark
	@OperationsPerInvocation(TASKS)
	public long virtualThreads() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return submitted(threads);
		}
	}

	private static long submitted(ExecutorService executor) throws Exception {
		List<Future<Integer>> futures = new ArrayList<>(TASKS);
		for (int i = 0; i < TASKS; i++) {
			int number = i;
			futures.add(executor.submit(() -> number));
		}
		long sum = 0;
		for (Future<Integer> each : futures) {
			sum += each.get();
		}
		return sum;
	}

	@Benchmark
	@OperationsPerInvocation(TASKS)
	public long completableFutures() {
		List<CompletableFuture<Integer>> futures = new ArrayList<>(TASKS);
		for (int i = 0; i < TASKS; i++) {
			int number = i;
			futures.add(CompletableFuture.supplyAsync(() -> number, pool));
		}
		long sum = 0;
		for (CompletableFuture<Integer> each : futures) {
			sum += each.join();
		}
		return sum;
	}

	@Benchmark
	@OperationsPerInvocation(JOBS)
	public void jobEach() throws InterruptedException {
		CountDownLatch done = new CountDownLatch(JOBS);
		for (int i = 0; i < JOBS; i++) {
			Job job = Job.createSystem("job", (ICoreRunnable) monitor -> done.countDown());
			job.schedule();
		}
		done.await();
	}

	@Benchmark
	@OperationsPerInvocation(GROUPED_JOBS)
	public void jobGroup() throws InterruptedException {
		JobGroup group = new JobGroup("jobs", WORKERS, GROUPED_JOBS);
		for (int i = 0; i < GROUPED_JOBS; i++) {
			Job job = Job.createSystem("job", (ICoreRunnable) monitor -> { });
			job.setJobGroup(group);
			job.schedule();
		}
		group.join(0, null);
	}
}
