// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows that concern a window: a display that is served by a real event loop, beside what people post to it today. */
final class WindowRows {

	private final Figures figures;

	WindowRows(Figures figures) {
		this.figures = figures;
	}

	void round(Rounds rounds) throws Exception {
		programs(rounds, UiFlood.class, "sampled", "latest", "throttler", "each", "durian", "swing");
		rounds.benchmarks(LatestCost.class);
		programs(rounds, UiProbes.class, "ours", "idle", "throttler", "each", "durian");
		programs(rounds, UiCallbacks.class, "routine", "bridge", "each", "durian", "invokeLater", "publish");
		programs(rounds, UiRoundTrip.class, "routine", "operation", "pool", "woken", "job", "swing", "idle");
		programs(rounds, SliderStorm.class, "latest", "restart", "queue", "pool", "swing");
	}

	private static void programs(Rounds rounds, Class<?> type, String... contenders) throws Exception {
		for (String contender : contenders) {
			rounds.program(type, contender);
		}
	}

	void report(Path folder) throws IOException {
		flood().write(folder);
		latest().write(folder);
		latency().write(folder);
		callbacks().write(folder);
		roundTrip().write(folder);
		slider().write(folder);
	}

	private Section flood() {
		String[] columns = {"nanos", "processor", "behind", "shows"};
		return new Section("ui-progress", figures, "Two workers tell of each of their updates, and a window (SWT, but for the"
				+ " `SwingWorker`) shows how many there were. Medians; what the window is behind is from the end of the work"
				+ " to the moment when the last value was shown. Who falls behind tells of a million updates once (300,000 with"
				+ " `--quick`), the others of one million after the other.",
				List.of("ns an update", "processor time of all threads, ns", "ms behind at the end", "times shown a second"))
				.row("ours: `progress.add(1)`, and who shows it looks once a frame", "UiFlood.sampled", columns)
				.row("ours, and a latest-wins value set each time", "UiFlood.latest", columns)
				.row("JFace's `Throttler` each time, and a `LongAdder`", "UiFlood.throttler", columns)
				.row("`asyncExec` each time, once", "UiFlood.each", columns)
				.row("DurianSwt: `SwtExec.async().guardOn(shell).execute(…)` each time, once", "UiFlood.durian", columns)
				.row("two `SwingWorker`s that `publish` each time, once", "UiFlood.swing", columns)
				.reach("add", figures.median("UiFlood.sampled.nanos"), 20, "ns an update")
				.reach("shown, looked at once a frame", figures.median("UiFlood.sampled.shows"), 62, "times a second")
				.reach("shown, set each time", figures.median("UiFlood.latest.shows"), 62, "times a second")
				.note("The last value was shown in "
						+ (Math.min(figures.least("UiFlood.sampled.last"), figures.least("UiFlood.latest.last")) == 1 ? "all"
								: "**not all**") + " rounds. Measured elsewhere: JavaFX 25 to 53 ns.")
				.note("Of this section and the following: " + versions("org\\.eclipse\\.swt\\.[^-]*", "org\\.eclipse\\.jface",
						"durian-swt") + ".");
	}

	/** What the names of files on the class path say. */
	private static String versions(String... names) {
		String path = System.getProperty("java.class.path");
		return Arrays.stream(names)
				.flatMap(name -> Pattern.compile("(" + name + ")-([0-9][^" + File.pathSeparator + "]*)\\.jar").matcher(path)
						.results())
				.map(match -> match.group(1) + " " + match.group(2)).collect(Collectors.joining(", "));
	}

	private Section latest() {
		return new Section("ui-latest", figures, "ns", "What it costs to replace the value that the UI shows next.")
				.line("ours, `latest.set(value)`, two workers at the same time", "LatestCost.contended")
				.line("ours, one worker", "LatestCost.alone")
				.line("`AtomicReference.getAndSet`, two threads", "LatestCost.contendedExchange")
				.line("`LongAdder.increment`, two threads", "LatestCost.contendedAdder");
	}

	private Section latency() {
		String[] columns = {"p50", "p99", "most"};
		return new Section("ui-latency", figures, "How long an `asyncExec` waits for its turn while a worker tells of 300,000"
				+ " changes a second: probes every 2 ms, whether or not those before them have run. What is shown costs"
				+ " nothing here, which favours whoever shows each.", List.of("median, µs", "99 %, µs", "longest, µs"))
				.row("ours, a latest-wins value", "UiProbes.ours", columns)
				.row("nobody tells of anything (the limit)", "UiProbes.idle", columns)
				.row("JFace's `Throttler`", "UiProbes.throttler", columns)
				.row("`asyncExec` each time", "UiProbes.each", columns)
				.row("DurianSwt, guarded, each time", "UiProbes.durian", columns)
				.reachOfRatio("median, to nobody's", "UiProbes.ours.p50", "UiProbes.idle.p50", 2)
				.reach("99 %", figures.median("UiProbes.ours.p99"), 5_000, "µs")
				.reach("longest", figures.median("UiProbes.ours.most"), 50_000, "µs");
	}

	private Section callbacks() {
		String[] columns = {"nanos", "processor"};
		return new Section("ui-callbacks", figures,
				"A million actions for a window (200,000 with `--quick`), each run once and in order, from the first sent to the"
						+ " last run.",
				List.of("ns an action", "processor time of all threads, ns"))
				.row("ours, from a routine: `op.uiLater(…)`", "UiCallbacks.routine", columns)
				.row("ours, from anywhere: `bridge.execute(…)`", "UiCallbacks.bridge", columns)
				.row("`asyncExec` each", "UiCallbacks.each", columns)
				.row("DurianSwt: `SwtExec.async().guardOn(shell).execute(…)` each", "UiCallbacks.durian", columns)
				.row("Swing: `EventQueue.invokeLater` each", "UiCallbacks.invokeLater", columns)
				.row("`SwingWorker.publish`, 30 times a second", "UiCallbacks.publish", columns)
				.reach("from a routine", figures.median("UiCallbacks.routine.nanos"), 100, "ns an action")
				.reachAtLeast("`asyncExec` each, to ours", "UiCallbacks.each.nanos", "UiCallbacks.routine.nanos", 30)
				.note("Measured elsewhere: JavaFX 7,400 ns.");
	}

	private Section roundTrip() {
		String[] columns = {"p50", "p99", "late", "latest"};
		return new Section("ui-roundtrip", figures, "From the UI thread of a window to a worker and back, one trip after the"
				+ " other, and how late a tick is meanwhile that is due there every 5 ms.",
				List.of("median, ns a trip", "99 %, ns", "tick late, median, µs", "tick late, 99 %, µs"))
				.row("ours, inside a routine: `op.ui(…)`", "UiRoundTrip.routine", columns)
				.row("ours, an operation started on the UI thread each time", "UiRoundTrip.operation", columns)
				.row("fixed pool and `asyncExec`", "UiRoundTrip.pool", columns)
				.row("the same and `wake`, whose absence loses wake-ups", "UiRoundTrip.woken", columns)
				.row("Eclipse Job each and `asyncExec`", "UiRoundTrip.job", columns)
				.row("`SwingWorker` each", "UiRoundTrip.swing", columns)
				.note("Nobody travels: a tick is " + Section.number(figures.median("UiRoundTrip.idle.late")) + " µs late, and 99 %"
						+ " of them at most " + Section.number(figures.median("UiRoundTrip.idle.latest")) + "."
						+ " Measured elsewhere: async_gui with Tk 83 to 108 µs a trip, its ticks 15 ms late.")
				.reachOfRatio("inside a routine, to the pool", "UiRoundTrip.routine.p50", "UiRoundTrip.pool.p50", 1.3)
				.reachOfRatio("as an operation, to the pool", "UiRoundTrip.operation.p50", "UiRoundTrip.pool.p50", 1.3)
				.reach("tick late, inside a routine", figures.median("UiRoundTrip.routine.late"), 1_000, "µs")
				.reach("tick late, as an operation", figures.median("UiRoundTrip.operation.late"), 1_000, "µs");
	}

	private Section slider() {
		String[] columns = {"late", "shows", "disorder"};
		return new Section("ui-slider", figures, "A slider moves 200 times (100 with `--quick`), every 5 ms, and what is to be"
				+ " shown of each value"
				+ " takes 20 ms to compute: from the last move to the moment when its value is shown.",
				List.of("ms", "values shown", "shown after a newer one"))
				.row("ours, a routine that takes `changes.latest()`", "SliderStorm.latest", columns)
				.row("ours, a `RoutineHandler` that restarts with the latest", "SliderStorm.restart", columns)
				.row("one thread and `asyncExec`, each in its turn", "SliderStorm.queue", columns)
				.row("pool of two threads and `asyncExec`", "SliderStorm.pool", columns)
				.row("`SwingWorker` each, the one before cancelled", "SliderStorm.swing", columns)
				.reach("takes the latest", figures.median("SliderStorm.latest.late"), 40, "ms")
				.reach("restarts with the latest", figures.median("SliderStorm.restart.late"), 40, "ms")
				.reach("out of order, both, in all rounds",
						Math.max(figures.most("SliderStorm.latest.disorder"), figures.most("SliderStorm.restart.disorder")), 0,
						"values");
	}
}
