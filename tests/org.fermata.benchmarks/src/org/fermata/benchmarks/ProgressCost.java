// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressCounter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** What saying "one more" costs a worker, while another one says it, too. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(2)
public class ProgressCost {

	private final Cancellation operation = new Cancellation("operation");
	/** As a task of a batch sees it. */
	private final Progress progress = new ProgressCounter(operation).stoppedBy(operation.child("batch"));
	private final AtomicLong atomic = new AtomicLong();
	private final LongAdder adder = new LongAdder();

	@Benchmark
	public void ours() {
		progress.add(1);
	}

	@Benchmark
	public void oursAndLookingWhetherToStop() {
		progress.add(1);
		progress.checkCancelled();
	}

	@Benchmark
	public void atomicLong() {
		atomic.incrementAndGet();
	}

	@Benchmark
	public void longAdder() {
		adder.increment();
	}
}
