// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.fermata.core.engine.Engine;
import org.fermata.core.ui.Latest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** What it costs to replace the value that the UI will show next, alone and while another worker does so, too. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LatestCost {

	private final AtomicReference<Object> reference = new AtomicReference<>();
	private final LongAdder adder = new LongAdder();
	private final Object value = new Object();
	private Engine engine;
	private Latest<Object> cell;
	private volatile Object shown; // written by the UI thread

	@Setup
	public void open() {
		engine = Engine.builder().build();
		cell = engine.bridge().latest(any -> shown = any);
	}

	@TearDown
	public void close() {
		engine.close();
	}

	@Benchmark
	@Threads(1)
	public void alone() {
		cell.set(value);
	}

	@Benchmark
	@Threads(2)
	public void contended() {
		cell.set(value);
	}

	/** What no cell of this kind can do without. */
	@Benchmark
	@Threads(2)
	public Object contendedExchange() {
		return reference.getAndSet(value);
	}

	/** What the count of what was replaced costs. */
	@Benchmark
	@Threads(2)
	public void contendedAdder() {
		adder.increment();
	}
}
