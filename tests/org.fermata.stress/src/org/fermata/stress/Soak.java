// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.progress.Progress;
import org.fermata.core.task.MultiTask;
import org.fermata.core.ui.Latest;

/** A flood of updates for a minute: the heap stays flat, and the last value is shown. */
final class Soak {

	private static final List<Integer> WORKERS = List.of(1, 2);
	private static final long LEAST_A_SECOND = 1_000_000;
	private static final long FLAT_BYTES = 8_000_000;
	private static final int LOOKS = 12;
	private static final int WARM_LOOKS = 3;
	private static final long PAUSE_NANOS = 10_000_000;

	private final AtomicLong updates = new AtomicLong();
	private final AtomicLong shown = new AtomicLong();
	private final LongConsumer show;

	/** @param show shows a value, on the UI thread */
	private Soak(LongConsumer show) {
		this.show = show;
	}

	/**
	 * Without a toolkit.
	 *
	 * @throws IllegalStateException if something has grown, or the last value is not shown
	 */
	static void run(Duration duration) throws InterruptedException {
		run("Soak", Engine.builder(), value -> { }, duration);
	}

	/**
	 * On the UI thread of an engine; to be called beside it.
	 *
	 * @param show shows a value there
	 * @throws IllegalStateException if something has grown, or the last value is not shown
	 */
	static void run(String name, Engine.Builder builder, LongConsumer show, Duration duration) throws InterruptedException {
		try (Engine engine = builder.build()) {
			new Soak(show).flood(name, engine, duration);
		}
	}

	private void flood(String name, Engine engine, Duration duration) throws InterruptedException {
		Latest<Long> cell = engine.bridge().latest(this::show);
		long begin = System.nanoTime();
		Operation<List<Integer>> flood = engine.start("flood", op -> op.await(
				MultiTask.of(WORKERS, (worker, progress) -> update(worker, progress, cell))));
		long grown = watch(flood, duration);
		flood.cancelAndAwait(duration);
		double seconds = (System.nanoTime() - begin) / 1e9;
		cell.set(-1L);
		while (shown.get() != -1L && System.nanoTime() - begin < 2 * duration.toNanos()) {
			Thread.onSpinWait();
		}
		long rate = (long) (updates.get() / seconds);
		System.out.printf("%s: %.0f s, %,d updates a second, %,d shown a second, the heap grows by %,d bytes%n",
				name, seconds, rate, (long) (engine.bridge().counters().frames() / seconds), grown);
		check(grown < FLAT_BYTES, "The heap grows");
		check(shown.get() == -1L, "The last value is not shown");
		check(rate > LEAST_A_SECOND, "That was no flood");
	}

	private void show(long value) {
		show.accept(value);
		shown.set(value);
	}

	private static void check(boolean holds, String otherwise) {
		if (!holds) {
			throw new IllegalStateException(otherwise);
		}
	}

	private int update(int worker, Progress progress, Latest<Long> cell) {
		long number = 0;
		while (!progress.isCancelled()) {
			progress.add(1);
			cell.set(number++);
			if (number % 1_000 == 0) {
				updates.addAndGet(1_000);
				progress.message("so many: " + number);
			}
		}
		return worker;
	}

	/** Lets it flood for a while; a flood that ends by itself is none. */
	private static void look(Operation<?> flood, Duration between) {
		long begin = System.nanoTime();
		while (System.nanoTime() - begin < between.toNanos()) {
			check(!flood.state().isTerminal(), "The flood has ended");
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	/** How much the heap has grown at most since it was warm. */
	private static long watch(Operation<?> flood, Duration duration) {
		long warm = Long.MAX_VALUE;
		long grown = 0;
		for (int look = 0; look < LOOKS; look++) {
			look(flood, duration.dividedBy(LOOKS));
			System.gc();
			Runtime runtime = Runtime.getRuntime();
			long used = runtime.totalMemory() - runtime.freeMemory();
			if (look < WARM_LOOKS) {
				warm = Math.min(warm, used);
			} else {
				grown = Math.max(grown, used - warm);
			}
		}
		return grown;
	}
}
