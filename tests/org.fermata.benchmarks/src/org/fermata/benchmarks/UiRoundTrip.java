// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.awt.EventQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.fermata.core.engine.Engine;

/**
 * From the UI thread to a worker and back, one trip after the other, and how late a tick of the UI is meanwhile that
 * is due every five milliseconds.
 */
final class UiRoundTrip {

	private static final long TICK_NANOS = 5_000_000;
	private static final int TICKS = 100_000; // more than there can be
	private static final int WORKERS = 2;

	private final Screen screen;
	private final Engine engine;
	private final int trips;
	private volatile boolean over; // written by who measures

	private UiRoundTrip(Screen screen, Engine engine, int trips) {
		this.screen = screen;
		this.engine = engine;
		this.trips = trips;
	}

	public static void main(String[] words) throws Exception {
		boolean slow = words[0].equals("swing");
		int trips = (slow ? 30 : 20_000) / (Program.isQuick(words) ? 3 : 1);
		FixedWorkers workers = new FixedWorkers(WORKERS);
		try (Screen screen = new Screen(); Engine engine = screen.engine(workers)) {
			UiRoundTrip measured = new UiRoundTrip(screen, engine, trips);
			screen.serve(() -> {
				measured.measure(words[0], trips / 2); // not measured: code that is still interpreted
				measured.report(words[0], measured.measure(words[0], trips));
				return null;
			});
		} finally {
			workers.close();
		}
	}

	private void report(String contender, Latencies times) {
		Latencies lateness = new Latencies(TICKS);
		Thread ticking = Thread.ofPlatform().daemon().start(() -> tick(lateness));
		measure(contender, trips);
		over = true;
		Screen.until(() -> !ticking.isAlive());
		Program.figure("p50", times.percentile(50));
		Program.figure("p99", times.percentile(99));
		Program.figure("late", lateness.percentile(50) / 1_000);
		Program.figure("latest", lateness.percentile(99) / 1_000);
	}

	private void tick(Latencies lateness) {
		long due = System.nanoTime();
		int sent = 0;
		while (!over) {
			due += TICK_NANOS;
			Screen.untilNanos(due);
			long now = due;
			screen.post(() -> lateness.add(System.nanoTime() - now));
			sent++;
		}
		int all = sent;
		Screen.until(() -> lateness.count() == all);
	}

	private Latencies measure(String contender, int count) {
		try (ExecutorService pool = Executors.newFixedThreadPool(WORKERS)) {
			return switch (contender) {
				case "routine" -> routine(count);
				case "operation" -> trips(count, screen::post, next -> engine.start("trip", op -> {
					op.uiLater(next);
					return null;
				}));
				case "pool" -> trips(count, screen::post, next -> pool.execute(() -> screen.display.asyncExec(next)));
				case "woken" -> trips(count, screen::post, next -> pool.execute(() -> screen.post(next)));
				case "job" -> trips(count, screen::post, next -> Job.createSystem("trip",
						(ICoreRunnable) monitor -> screen.display.asyncExec(next)).schedule());
				case "swing" -> trips(count, EventQueue::invokeLater, UiRoundTrip::swingWorker);
				case "idle" -> idle(count);
				default -> throw new IllegalArgumentException(contender);
			};
		}
	}

	/** The routine is the worker: it does its work between two hops. */
	private Latencies routine(int count) {
		Latencies times = new Latencies(count);
		CountDownLatch end = new CountDownLatch(1);
		engine.start("trips", op -> {
			long begin = System.nanoTime();
			for (int i = 0; i < count; i++) {
				op.ui(() -> { });
				long now = System.nanoTime();
				times.add(now - begin);
				begin = now;
			}
			end.countDown();
			return null;
		});
		await(end);
		return times;
	}

	/** @param trip starts one on the UI thread and has the given action run there at its end */
	private static Latencies trips(int count, Consumer<Runnable> toUi, Consumer<Runnable> trip) {
		Latencies times = new Latencies(count);
		CountDownLatch end = new CountDownLatch(1);
		toUi.accept(new Runnable() {
			private long begin;

			@Override
			public void run() {
				long now = System.nanoTime();
				if (begin != 0) {
					times.add(now - begin);
				}
				begin = now;
				if (times.count() == count) {
					end.countDown();
				} else {
					trip.accept(this);
				}
			}
		});
		await(end);
		return times;
	}

	private static void swingWorker(Runnable next) {
		new SwingWorker<Void, Void>() {
			@Override
			protected Void doInBackground() {
				return null;
			}

			@Override
			protected void done() {
				next.run();
			}
		}.execute();
	}

	/** Nobody travels: so late is a tick of its own. */
	private static Latencies idle(int count) {
		Latencies times = new Latencies(count);
		for (int i = 0; i < count; i++) {
			LockSupport.parkNanos(1_000);
			times.add(0);
		}
		return times;
	}

	private static void await(CountDownLatch end) {
		try {
			end.await();
		} catch (InterruptedException hurried) {
			throw new IllegalStateException(hurried);
		}
	}
}
