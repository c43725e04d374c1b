// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Outcome;
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

/** A million actions for the UI thread, each run once and in order, from the first sent to the last run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Callbacks {

	private static final int ACTIONS = 1_000_000;

	private HeadlessUiThread ui;
	private Engine engine;
	private ExecutorService consumer;

	@Setup
	public void open() {
		ui = new HeadlessUiThread();
		engine = Engine.builder().ui(ui).build();
		consumer = Executors.newSingleThreadExecutor();
	}

	@TearDown
	public void close() {
		engine.close();
		ui.close();
		consumer.shutdownNow();
	}

	/** As a routine sends them. */
	@Benchmark
	@OperationsPerInvocation(ACTIONS)
	public Outcome<Integer> oursFromARoutine() throws InterruptedException {
		return engine.start("callbacks", op -> {
			flood(op::uiLater);
			return ACTIONS;
		}).await();
	}

	/** As anybody sends them. */
	@Benchmark
	@OperationsPerInvocation(ACTIONS)
	public void oursOverTheBridge() throws InterruptedException {
		flood(engine.bridge()::execute);
	}

	/** Each handed to the toolkit: what everybody does. */
	@Benchmark
	@OperationsPerInvocation(ACTIONS)
	public void toolkitEach() throws InterruptedException {
		flood(ui::execute);
	}

	/** A queue and a thread that polls it without ever sleeping: the limit. */
	@Benchmark
	@OperationsPerInvocation(ACTIONS)
	public void queueHandOff() throws InterruptedException {
		ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
		consumer.execute(() -> {
			for (int ran = 0; ran < ACTIONS;) {
				Runnable next = queue.poll();
				if (next == null) {
					Thread.onSpinWait();
				} else {
					next.run();
					ran++;
				}
			}
		});
		flood(queue::add);
	}

	private static void flood(Consumer<Runnable> send) throws InterruptedException {
		CountDownLatch last = new CountDownLatch(1);
		Counting counting = new Counting(last);
		for (int i = 0; i < ACTIONS; i++) {
			send.accept(() -> counting.ran());
		}
		last.await();
	}

	private static final class Counting {

		private final CountDownLatch last;
		private int count; // on the UI thread only

		Counting(CountDownLatch last) {
			this.last = last;
		}

		void ran() {
			if (++count == ACTIONS) {
				last.countDown();
			}
		}
	}
}
