// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import javax.swing.SwingWorker;
import org.eclipse.jface.util.Throttler;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.progress.Progress;
import org.fermata.core.signal.Signal;
import org.fermata.core.task.MultiTask;
import org.fermata.core.ui.Bridge;
import org.fermata.core.ui.Latest;

/**
 * Two workers tell of each of their updates, and a window shows how many there were: what an update costs them, how
 * often the window is touched, and how far it is behind when they have ended. Who falls behind tells of a million
 * once, the others of one after the other for a while, so that there is a rate to measure.
 */
final class UiFlood {

	private static final int UPDATES = 1_000_000;
	private static final int FEWER_UPDATES = 300_000;
	private static final int WORKERS = 2;
	private static final double SECOND = 1e9;
	private static final double MILLISECOND = 1e6;

	private final Screen screen;
	private final int updates;
	private final long durationNanos;
	private volatile long shown; // written by the UI thread
	private volatile long shows; // written by the UI thread

	/** A worker's share of a million updates. */
	private interface Share {
		void run() throws Exception;
	}

	private UiFlood(Screen screen, boolean quick) {
		this.screen = screen;
		this.updates = quick ? FEWER_UPDATES : UPDATES;
		this.durationNanos = (quick ? 700 : 2_000) * 1_000_000L;
	}

	public static void main(String[] words) throws Exception {
		FixedWorkers workers = new FixedWorkers(WORKERS);
		try (Screen screen = new Screen(); Engine engine = screen.engine(workers)) {
			UiFlood flood = new UiFlood(screen, Program.isQuick(words));
			screen.serve(() -> {
				switch (words[0]) {
					case "sampled" -> flood.ours(engine, flood::sampled);
					case "latest" -> flood.ours(engine, flood::latest);
					case "throttler" -> flood.throttler();
					case "swing" -> flood.swing();
					default -> flood.each(UiUpdates.of(words[0], screen, engine, flood::show));
				}
				return null;
			});
		} finally {
			workers.close();
		}
	}

	/** What is shown at each frame, and how an update is told. */
	private interface Way {
		Registration show(Engine engine, OperationContext op);
	}

	private void ours(Engine engine, Way way) throws InterruptedException {
		engine.start("flood", op -> {
			Registration showing = op.uiGet(() -> way.show(engine, op));
			repeat(() -> op.await(MultiTask.of(List.of(1, 2), (worker, own) -> {
				share(own);
				return null;
			})), () -> op.progress().snapshot().done());
			op.ui(showing::close);
			return null;
		}).await();
	}

	private Latest<Progress> cell; // written before workers begin

	private void share(Progress own) {
		Latest<Progress> to = cell;
		for (int i = 0; i < updates / WORKERS; i++) {
			own.add(1);
			if (to != null) {
				to.set(own);
			}
		}
	}

	/** A presenter looks once a frame. */
	private Registration sampled(Engine engine, OperationContext op) {
		return Signal.every(Bridge.FRAME).listen(engine.uiTimer(), tick -> show(op.progress().snapshot().done()));
	}

	/** Each update says that there is something new. */
	private Registration latest(Engine engine, OperationContext op) {
		cell = engine.bridge().latest(any -> show(op.progress().snapshot().done()));
		return Registration.NONE;
	}

	private void throttler() throws Exception {
		LongAdder done = new LongAdder();
		Throttler throttler = new Throttler(screen.display, UiUpdates.FRAME, () -> show(done.sum()));
		repeat(() -> inParallel(() -> {
			for (int i = 0; i < updates / WORKERS; i++) {
				done.increment();
				throttler.throttledExec();
			}
		}), done::sum);
	}

	private void each(UiUpdates window) throws Exception {
		AtomicLong done = new AtomicLong();
		once(() -> inParallel(() -> {
			for (int i = 0; i < updates / WORKERS; i++) {
				window.set(done.incrementAndGet());
			}
		}), done::get);
	}

	private void swing() throws Exception {
		AtomicLong done = new AtomicLong();
		CountDownLatch ended = new CountDownLatch(WORKERS);
		once(() -> {
			for (int worker = 0; worker < WORKERS; worker++) {
				new SwingWorker<Void, Long>() {
					@Override
					protected Void doInBackground() {
						for (int i = 0; i < updates / WORKERS; i++) {
							publish(done.incrementAndGet());
						}
						ended.countDown();
						return null;
					}

					@Override
					protected void process(List<Long> values) {
						show(values.stream().mapToLong(Long::longValue).max().orElseThrow());
					}
				}.execute();
			}
			ended.await();
		}, done::get);
	}

	private static void inParallel(Share share) throws InterruptedException {
		CountDownLatch ended = new CountDownLatch(WORKERS);
		for (int worker = 0; worker < WORKERS; worker++) {
			Thread.ofPlatform().start(() -> {
				try {
					share.run();
				} catch (Exception failure) {
					throw new IllegalStateException(failure);
				}
				ended.countDown();
			});
		}
		ended.await();
	}

	private void repeat(Share million, LongSupplier told) throws Exception {
		million.run(); // not measured: code that is still interpreted
		measure(million, told, durationNanos);
	}

	private void once(Share million, LongSupplier told) throws Exception {
		measure(million, told, 0);
	}

	private void measure(Share million, LongSupplier told, long duration) throws Exception {
		long toldBefore = told.getAsLong();
		long showsBefore = shows;
		long processorBefore = Program.processorNanos();
		long begin = System.nanoTime();
		do {
			million.run();
		} while (System.nanoTime() - begin < duration);
		long elapsed = System.nanoTime() - begin;
		long last = told.getAsLong();
		long deadline = System.nanoTime() + 30 * (long) SECOND;
		Screen.until(() -> shown == last || System.nanoTime() > deadline);
		long whole = System.nanoTime() - begin;
		Program.figure("nanos", (double) elapsed * WORKERS / (last - toldBefore));
		Program.figure("processor", (double) (Program.processorNanos() - processorBefore) / (last - toldBefore));
		Program.figure("behind", (whole - elapsed) / MILLISECOND);
		Program.figure("shows", (shows - showsBefore) / (whole / SECOND));
		Program.figure("last", shown == last ? 1 : 0);
	}

	private void show(long value) {
		shown = Math.max(shown, value); // two workers' values may come in another order than they were counted in
		shows++;
	}
}
