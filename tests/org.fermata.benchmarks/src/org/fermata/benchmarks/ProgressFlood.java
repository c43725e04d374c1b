// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.fermata.core.engine.Engine;
import org.fermata.core.progress.Progress;
import org.fermata.core.task.MultiTask;
import org.fermata.core.ui.HeadlessUiThread;
import org.fermata.core.ui.Latest;

/**
 * Two workers tell of each of their updates, and the UI shows how many there were: how often does it, and is the
 * last value that it shows the right one? Ours runs for two seconds, so that there is a rate to measure.
 */
final class ProgressFlood {

	static final int UPDATES = 1_000_000;

	private static final int WORKERS = 2;
	private static final long DURATION_NANOS = 2_000_000_000L;
	private static final double NANOS = 1e9;

	private final HeadlessUiThread ui = new HeadlessUiThread();
	private final AtomicLong shown = new AtomicLong(); // written by the UI thread
	private final AtomicLong shows = new AtomicLong(); // written by the UI thread

	public static void main(String[] words) throws InterruptedException {
		switch (words[0]) {
			case "ours" -> new ProgressFlood().ours();
			case "each" -> new ProgressFlood().each();
			default -> throw new IllegalArgumentException(words[0]);
		}
	}

	private void ours() throws InterruptedException {
		FixedWorkers workers = new FixedWorkers(WORKERS);
		try (Engine engine = Engine.builder().ui(ui).workers(workers).build()) {
			long[] updates = {0};
			long begin = System.nanoTime();
			engine.start("flood", op -> {
				Progress progress = op.progress();
				Latest<Progress> cell = engine.bridge().latest(now -> show(now.snapshot().done()));
				for (boolean over = false; !over; over = System.nanoTime() - begin > DURATION_NANOS) {
					op.await(MultiTask.of(List.of(1, 2), (worker, own) -> {
						for (int i = 0; i < UPDATES / WORKERS; i++) {
							own.add(1);
							cell.set(own);
						}
						return null;
					}));
					updates[0] += UPDATES;
				}
				return progress.snapshot().done();
			}).await();
			long elapsed = System.nanoTime() - begin;
			long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
			while (shown.get() != updates[0] && System.nanoTime() < deadline) {
				Thread.onSpinWait();
			}
			report(elapsed, updates[0]);
		} finally {
			workers.close();
		}
	}

	/** What everybody does: hands each update to the toolkit. */
	private void each() throws InterruptedException {
		AtomicLong done = new AtomicLong();
		CountDownLatch ended = new CountDownLatch(WORKERS);
		long begin = System.nanoTime();
		for (int worker = 0; worker < WORKERS; worker++) {
			Thread.ofPlatform().start(() -> {
				for (int i = 0; i < UPDATES / WORKERS; i++) {
					long now = done.incrementAndGet();
					ui.execute(() -> show(now));
				}
				ended.countDown();
			});
		}
		ended.await();
		long elapsed = System.nanoTime() - begin;
		CountDownLatch last = new CountDownLatch(1);
		ui.execute(last::countDown);
		last.await();
		report(elapsed, UPDATES);
		ui.close();
	}

	private void show(long value) {
		shown.set(value);
		shows.incrementAndGet();
	}

	private void report(long elapsedNanos, long updates) {
		Program.figure("nanos", (double) elapsedNanos * WORKERS / updates);
		Program.figure("shows", shows.get() / (elapsedNanos / NANOS));
		Program.figure("last", shown.get() == updates ? 1 : 0);
	}
}
