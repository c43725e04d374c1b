// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.Task;
import org.fermata.core.ui.HeadlessUiThread;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From the UI thread to a worker and back, a thousand times one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoundTrip {

	private static final int TRIPS = 1_000;

	private HeadlessUiThread ui;
	private FixedWorkers workers;
	private Engine engine;
	private ExecutorService pool;

	@Setup
	public void open() {
		ui = new HeadlessUiThread();
		workers = new FixedWorkers(2);
		engine = Engine.builder().ui(ui).workers(workers).build();
		pool = Executors.newFixedThreadPool(2);
	}

	@TearDown
	public void close() {
		engine.close();
		workers.close();
		pool.shutdownNow();
		ui.close();
	}

	/** The routine is the worker: it does its work between two hops. */
	@Benchmark
	@OperationsPerInvocation(TRIPS)
	public Outcome<Integer> oursInARoutine() throws InterruptedException {
		return engine.start("trips", op -> {
			int[] done = {0};
			for (int i = 0; i < TRIPS; i++) {
				op.ui(() -> done[0]++);
			}
			return done[0];
		}).await();
	}

	/** The routine gives the work to a worker and awaits it. */
	@Benchmark
	@OperationsPerInvocation(TRIPS)
	public Outcome<Integer> oursInARoutineThatAwaitsATask() throws InterruptedException {
		Task<Integer> task = Task.of("work", progress -> 1);
		return engine.start("trips", op -> {
			int[] done = {0};
			for (int i = 0; i < TRIPS; i++) {
				int one = op.await(task);
				op.ui(() -> done[0] += one);
			}
			return done[0];
		}).await();
	}

	/** Each trip is an operation that is started on the UI thread, as by a button. */
	@Benchmark
	@OperationsPerInvocation(TRIPS)
	public void oursAsAnOperation() throws InterruptedException {
		trips(next -> engine.start("trip", op -> {
			op.uiLater(next);
			return null;
		}));
	}

	@Benchmark
	@OperationsPerInvocation(TRIPS)
	public void rawPool() throws InterruptedException {
		trips(next -> pool.execute(() -> ui.execute(next)));
	}

	@Benchmark
	@OperationsPerInvocation(TRIPS)
	public void completableFutures() throws InterruptedException {
		trips(next -> CompletableFuture.supplyAsync(() -> 1, pool).thenAcceptAsync(one -> next.run(), ui::execute));
	}

	/** @param trip starts one on the UI thread and has the given action run there at its end */
	private void trips(Consumer<Runnable> trip) throws InterruptedException {
		CountDownLatch end = new CountDownLatch(1);
		ui.execute(new Runnable() {
			private int left = TRIPS;

			@Override
			public void run() {
				if (left-- == 0) {
					end.countDown();
				} else {
					trip.accept(this);
				}
			}
		});
		end.await();
	}
}
