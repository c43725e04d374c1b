// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.VirtualThreadWorkers;

/** What ten thousand tasks hold that all wait for the same thing. */
final class BlockedTasks {

	static final int TASKS = 10_000;
	static final int BOUND = 100;

	/** So often it happens before it is measured: the frames of code that is still interpreted are larger. */
	private static final int WARM_UP = 5;
	private static final long PAUSE_NANOS = 100_000;

	private final CountDownLatch arrived = new CountDownLatch(TASKS);
	private final CountDownLatch gate = new CountDownLatch(1);

	/** Starts all tasks, and says how their end is awaited. */
	private interface Contender {
		Ending start(BlockedTasks tasks);
	}

	private interface Ending {
		void await() throws InterruptedException;
	}

	public static void main(String[] words) throws InterruptedException {
		try (Engine engine = Engine.builder().workers(new VirtualThreadWorkers()).build()) {
			switch (words[0]) {
				case "ours" -> measure(WARM_UP, tasks -> tasks.ours(engine));
				case "virtual" -> measure(WARM_UP, tasks -> tasks.threads(Thread.ofVirtual().factory()));
				// Their stacks are kept for the next ones, so these can be measured once only.
				case "platform" -> measure(0, tasks -> tasks.threads(Thread.ofPlatform().daemon().factory()));
				case "bound" -> mostRunning(engine);
				default -> throw new IllegalArgumentException(words[0]);
			}
		}
	}

	private static void measure(int warmUp, Contender contender) throws InterruptedException {
		for (int i = 0; i < warmUp; i++) {
			BlockedTasks before = new BlockedTasks();
			Ending ending = contender.start(before);
			before.arrived.await();
			before.gate.countDown();
			ending.await();
		}
		BlockedTasks tasks = new BlockedTasks();
		long heap = Program.heapBytes();
		long resident = Program.residentBytes();
		Ending ending = contender.start(tasks);
		tasks.arrived.await();
		Program.figure("heap", (double) (Program.heapBytes() - heap) / TASKS);
		Program.figure("resident", (double) (Program.residentBytes() - resident) / TASKS);
		tasks.gate.countDown();
		ending.await();
	}

	private Ending ours(Engine engine) {
		Operation<?> operation = engine.start("blocked",
				op -> op.await(MultiTask.of(new Numbers(TASKS), (number, progress) -> block(number)).maxWorkers(TASKS)));
		return operation::await;
	}

	private Ending threads(ThreadFactory factory) {
		List<Thread> threads = new ArrayList<>(TASKS);
		for (int i = 0; i < TASKS; i++) {
			int number = i;
			Thread thread = factory.newThread(() -> blockUnlessInterrupted(number));
			threads.add(thread);
			thread.start();
		}
		return () -> {
			for (Thread thread : threads) {
				thread.join();
			}
		};
	}

	private void blockUnlessInterrupted(int number) {
		try {
			block(number);
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
	}

	private Integer block(int number) throws InterruptedException {
		arrived.countDown();
		gate.await();
		return number;
	}

	/** How many of ten thousand tasks run at once that are held to a hundred. */
	private static void mostRunning(Engine engine) throws InterruptedException {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		engine.start("bounded", op -> op.await(MultiTask.of(new Numbers(TASKS), (number, progress) -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			LockSupport.parkNanos(PAUSE_NANOS);
			return running.decrementAndGet();
		}).maxWorkers(BOUND))).await();
		Program.figure("most", most.get());
	}
}
