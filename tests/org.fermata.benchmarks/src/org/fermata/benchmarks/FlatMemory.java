// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.ResultStream;
import org.fermata.core.task.MultiTask;

/** What lives on the heap while a batch of a million streams by, beside what lived there before. */
final class FlatMemory {

	private static final int LOOKS = 8;

	public static void main(String[] words) throws InterruptedException {
		FixedWorkers workers = new FixedWorkers(TaskThroughput.WORKERS);
		try (Engine engine = Engine.builder().workers(workers).build()) {
			mostLive(engine, TaskThroughput.TASKS / 10);
			long before = Program.liveBytes();
			long most = mostLive(engine, TaskThroughput.TASKS);
			Program.figure("kilobytes", Math.max(0, most - before) / 1024.0);
		} finally {
			workers.close();
		}
	}

	private static long mostLive(Engine engine, int tasks) throws InterruptedException {
		long[] most = {0};
		engine.start("stream", op -> {
			int seen = 0;
			try (ResultStream<Integer> results = op.stream(MultiTask.of(new Numbers(tasks), (number, progress) -> number))) {
				for (Integer ignored : results) {
					if (++seen % (tasks / LOOKS) == 0) {
						most[0] = Math.max(most[0], Program.liveBytes());
					}
				}
			}
			return seen;
		}).await();
		return most[0];
	}
}
