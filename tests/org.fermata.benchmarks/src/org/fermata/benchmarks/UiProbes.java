// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import org.fermata.core.engine.Engine;
import org.fermata.core.task.VirtualThreadWorkers;

/**
 * How long an action waits for the UI thread while a worker tells of 300,000 changes a second: probes that are sent
 * at their time whether or not those before them have run. What is shown costs nothing, which favours whoever shows
 * each.
 */
final class UiProbes {

	private static final int UPDATES_A_MILLISECOND = 300;
	private static final long MILLISECOND = 1_000_000;
	private static final long PERIOD_NANOS = 2 * MILLISECOND;
	private static final int WARM_UP = 250;

	private final Screen screen;
	private final int probes;
	private volatile boolean over; // written by who measures
	private long shown; // the UI thread alone

	private UiProbes(Screen screen, boolean quick) {
		this.screen = screen;
		this.probes = quick ? 300 : 2_000;
	}

	public static void main(String[] words) throws Exception {
		try (Screen screen = new Screen(); Engine engine = screen.engine(new VirtualThreadWorkers())) {
			UiProbes measured = new UiProbes(screen, Program.isQuick(words));
			screen.serve(() -> {
				measured.measure(words[0], engine);
				return null;
			});
		}
	}

	private void measure(String contender, Engine engine) {
		if (!contender.equals("idle")) {
			UiUpdates updates = UiUpdates.of(contender, screen, engine, value -> shown = value);
			Thread.ofPlatform().daemon().start(() -> tell(updates));
		}
		probe(WARM_UP);
		Latencies waits = probe(probes);
		over = true;
		Program.figure("p50", waits.percentile(50) / 1_000);
		Program.figure("p99", waits.percentile(99) / 1_000);
		Program.figure("most", waits.most() / 1_000);
	}

	private void tell(UiUpdates updates) {
		long value = 0;
		long due = System.nanoTime();
		while (!over) {
			for (int i = 0; i < UPDATES_A_MILLISECOND; i++) {
				updates.set(++value);
			}
			due += MILLISECOND;
			Screen.untilNanos(due);
		}
	}

	private Latencies probe(int count) {
		Latencies waits = new Latencies(count);
		long due = System.nanoTime();
		for (int i = 0; i < count; i++) {
			due += PERIOD_NANOS;
			Screen.untilNanos(due);
			long sent = System.nanoTime();
			screen.post(() -> waits.add(System.nanoTime() - sent));
		}
		Screen.until(() -> waits.count() == count);
		return waits;
	}
}
