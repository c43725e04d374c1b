// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures the engine's rows and writes a section of docs/benchmarks.md for each: {@code Bench FOLDER ROUNDS quick|full}.
 */
final class Bench {

	private final Figures figures = new Figures();
	private final WindowRows window = new WindowRows(figures);

	public static void main(String[] words) throws Exception {
		Path folder = Files.createDirectories(Path.of(words[0]));
		int rounds = Integer.parseInt(words[1]);
		Bench bench = new Bench();
		Rounds measuring = new Rounds(words[2].equals("quick"), bench.figures);
		for (int i = 0; i < rounds; i++) {
			bench.round(measuring);
			System.out.print('.');
		}
		System.out.println();
		bench.report(folder);
	}

	private void round(Rounds rounds) throws Exception {
		rounds.benchmarks(TaskThroughput.class);
		rounds.program(FlatMemory.class, "stream");
		rounds.program(BlockedTasks.class, "ours");
		rounds.program(BlockedTasks.class, "virtual");
		rounds.program(BlockedTasks.class, "platform");
		rounds.program(BlockedTasks.class, "bound");
		rounds.benchmarks(ProgressCost.class);
		rounds.program(ProgressFlood.class, "ours");
		rounds.program(ProgressFlood.class, "each");
		rounds.benchmarks(RoundTrip.class);
		rounds.program(CancelAll.class, "ours");
		rounds.program(CancelAll.class, "pool");
		rounds.program(CancelAll.class, "jobs");
		rounds.benchmarks(Callbacks.class);
		window.round(rounds);
	}

	private void report(Path folder) throws Exception {
		tasks().write(folder);
		blocked().write(folder);
		progress().write(folder);
		roundTrip().write(folder);
		cancelAll().write(folder);
		callbacks().write(folder);
		window.report(folder);
	}

	private Section tasks() {
		return new Section("engine-tasks", figures, "ns a task",
				"A million tasks that return their number, in one batch with 2 workers, and somebody who reads all results.")
				.line("ours, awaited in order, on 2 threads", "TaskThroughput.oursAwaitedOnThreads")
				.line("ours, streamed, on 2 threads", "TaskThroughput.oursStreamedOnThreads")
				.line("ours, awaited in order, on Eclipse Jobs", "TaskThroughput.oursAwaitedOnJobs")
				.line("ours, streamed, on Eclipse Jobs", "TaskThroughput.oursStreamedOnJobs")
				.line("fixed pool of 2 threads, a future each (the limit)", "TaskThroughput.fixedPool")
				.line("`CompletableFuture` each, on such a pool", "TaskThroughput.completableFutures")
				.line("virtual thread each", "TaskThroughput.virtualThreads")
				.line("Eclipse Job each (50,000 of them)", "TaskThroughput.jobEach")
				.line("`JobGroup` (10,000 Jobs, 2 at a time)", "TaskThroughput.jobGroup")
				.reach("awaited on threads", "TaskThroughput.oursAwaitedOnThreads", 300)
				.reach("streamed on threads", "TaskThroughput.oursStreamedOnThreads", 300)
				.reach("awaited on Jobs", "TaskThroughput.oursAwaitedOnJobs", 300)
				.reach("streamed on Jobs", "TaskThroughput.oursStreamedOnJobs", 300)
				.reach("memory: most that lives on the heap while the million streams by, beyond what lived before",
						figures.median("FlatMemory.stream.kilobytes"), 100, "KB");
	}

	private Section blocked() {
		return new Section("engine-blocked", figures, "bytes of heap each",
				"10,000 tasks of one batch on virtual threads that all wait for the same latch.")
				.line("ours, `maxWorkers(10_000)`", "BlockedTasks.ours.heap")
				.line("bare virtual threads (the limit)", "BlockedTasks.virtual.heap")
				.line("platform threads, their stacks not counted", "BlockedTasks.platform.heap")
				.note("A platform thread's stack is not on the heap: the process grows by "
						+ Section.number(figures.median("BlockedTasks.platform.resident")) + " bytes for each of them, by "
						+ Section.number(figures.median("BlockedTasks.ours.resident")) + " for each of our tasks and by "
						+ Section.number(figures.median("BlockedTasks.virtual.resident")) + " for each bare virtual thread.")
				.reach("heap", "BlockedTasks.ours.heap", 1536)
				.reach("tasks running at once of 10,000 under `maxWorkers(100)`",
						figures.most("BlockedTasks.bound.most"), BlockedTasks.BOUND, "tasks");
	}

	private Section progress() {
		return new Section("engine-progress", figures, "ns an update",
				"What an update costs each of two workers that tell of theirs at the same time.")
				.line("ours: `progress.add(1)`", "ProgressCost.ours")
				.line("ours, and `checkCancelled()`", "ProgressCost.oursAndLookingWhetherToStop")
				.line("a shared `AtomicLong`", "ProgressCost.atomicLong")
				.line("a `LongAdder` (the limit)", "ProgressCost.longAdder")
				.line("ours, and a latest-wins value for the UI set each time", "ProgressFlood.ours.nanos")
				.line("a shared `AtomicLong`, and `execute` on the headless UI thread each time", "ProgressFlood.each.nanos")
				.reach("add", "ProgressCost.ours", 20)
				.reach("shown on the UI thread, a second, while millions of updates come in",
						figures.median("ProgressFlood.ours.shows"), 62, "times")
				.note("The last value was shown in " + (figures.least("ProgressFlood.ours.last") == 1 ? "all" : "**not all**")
						+ " rounds.");
	}

	private Section roundTrip() {
		return new Section("engine-roundtrip", figures, "ns a trip",
				"From the headless UI thread to a worker and back, a thousand times one after the other.")
				.line("ours, inside a routine: `op.ui(…)`", "RoundTrip.oursInARoutine")
				.line("ours, an operation started on the UI thread each time", "RoundTrip.oursAsAnOperation")
				.line("ours, inside a routine that awaits a task on a worker in between", "RoundTrip.oursInARoutineThatAwaitsATask")
				.line("fixed pool and `execute` on the UI thread", "RoundTrip.rawPool")
				.line("`CompletableFuture` on that pool, then on the UI thread", "RoundTrip.completableFutures")
				.reachOfRatio("inside a routine, to the raw pool", "RoundTrip.oursInARoutine", "RoundTrip.rawPool", 1.3)
				.reachOfRatio("as an operation, to the raw pool", "RoundTrip.oursAsAnOperation", "RoundTrip.rawPool", 1.3);
	}

	private Section cancelAll() {
		return new Section("engine-cancel", figures, "ms",
				"From the cancel to the end of everything: 2 tasks run and heed it, the others wait.")
				.line("ours, a batch of 1,000,000: `cancel()` to the end of the operation", "CancelAll.ours.millis")
				.line("fixed pool, 1,000,000 futures: each cancelled, `shutdownNow`, `awaitTermination`", "CancelAll.pool.millis")
				.line("10,000 Eclipse Jobs under one rule: `cancel` and `join` of their family", "CancelAll.jobs.millis")
				.reach("cancel-all", "CancelAll.ours.millis", 1000);
	}

	private Section callbacks() {
		return new Section("engine-callbacks", figures, "ns an action",
				"A million actions for the headless UI thread, from the first sent to the last run.")
				.line("ours, from a routine: `op.uiLater(…)`", "Callbacks.oursFromARoutine")
				.line("ours, from anywhere: `bridge.execute(…)`", "Callbacks.oursOverTheBridge")
				.line("`execute` on the headless UI thread each time", "Callbacks.toolkitEach")
				.line("a concurrent queue and a thread that never sleeps (the limit)", "Callbacks.queueHandOff")
				.reach("from a routine", "Callbacks.oursFromARoutine", 100)
				.reach("from anywhere", "Callbacks.oursOverTheBridge", 100);
	}
}
