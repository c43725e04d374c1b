// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.task.MultiTask;
import org.fermata.testing.Await;
import org.fermata.testing.ManualTime;
import org.fermata.testing.ManualUiThread;
import org.fermata.testing.Schedule;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** The seeded scheduler itself. */
public final class ScheduleTest {

	private static final int SEEDS = 60;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private static List<String> threeWriters(long seed) {
		Schedule schedule = new Schedule(seed);
		List<String> written = new ArrayList<>(); // whose turn it is
		for (String name : List.of("a", "b", "c")) {
			schedule.actor(name, () -> {
				for (int i = 0; i < 3; i++) {
					written.add(name + i);
					schedule.point();
				}
				return null;
			});
		}
		schedule.run();
		assertEquals(9, written.size());
		return written;
	}

	@Test
	public void theSameSeedIsTheSameInterleaving() {
		for (long seed = 1; seed <= SEEDS; seed++) {
			assertEquals(threeWriters(seed), threeWriters(seed));
		}
	}

	@Test
	public void differentSeedsAreDifferentInterleavings() {
		Set<List<String>> different = new HashSet<>();
		for (long seed = 1; seed <= SEEDS; seed++) {
			different.add(threeWriters(seed));
		}
		assertTrue(different.size() + " of " + SEEDS, different.size() > SEEDS * 9 / 10);
	}

	@Test
	public void oneRunsAtATime() {
		Schedule.explore(SEEDS, schedule -> {
			AtomicInteger running = new AtomicInteger();
			for (int i = 0; i < 4; i++) {
				schedule.actor("actor " + i, () -> {
					for (int n = 0; n < 3; n++) {
						assertEquals(1, running.incrementAndGet());
						Thread.yield();
						running.decrementAndGet();
						schedule.point();
					}
					return null;
				});
			}
			schedule.run();
		});
	}

	@Test
	public void whoBlocksElsewhereIsNoticedAndOthersGoOn() {
		for (long seed = 1; seed <= SEEDS; seed++) {
			assertEquals(withLocks(seed), withLocks(seed));
		}
	}

	private static List<String> withLocks(long seed) {
		Schedule schedule = new Schedule(seed);
		ReentrantLock lock = new ReentrantLock();
		Semaphore permits = new Semaphore(0);
		for (int i = 0; i < 3; i++) {
			schedule.actor("locker " + i, () -> {
				lock.lock();
				try {
					schedule.point("has the lock");
				} finally {
					lock.unlock();
				}
				permits.acquire();
				schedule.point("has a permit");
				return null;
			});
		}
		schedule.actor("giver", () -> {
			for (int i = 0; i < 3; i++) {
				schedule.point("gives");
				permits.release();
			}
			return null;
		});
		schedule.run();
		return schedule.trace();
	}

	@Test
	public void aStuckScheduleFailsWithItsSeedAndADumpOfAllThreads() {
		Schedule schedule = new Schedule(17, Duration.ofMillis(50));
		CountDownLatch never = new CountDownLatch(1);
		schedule.actor("waits for ever", () -> {
			schedule.point("before");
			never.await();
			return null;
		});
		schedule.actor("ends", () -> null);
		AssertionError stuck = assertThrows(AssertionError.class, schedule::run);
		assertTrue(stuck.getMessage().contains("seed 17"));
		assertTrue(stuck.getMessage().contains("waits for ever before"));
		assertTrue("A dump", stuck.getMessage().contains("CountDownLatch"));
		never.countDown();
	}

	@Test
	public void anEventLoopThatGoesOnInVainIsStuckToo() {
		Schedule schedule = new Schedule(1);
		CountDownLatch never = new CountDownLatch(1);
		schedule.background("event loop", () -> { });
		schedule.actor("waits for ever", () -> {
			never.await();
			return null;
		});
		assertTrue(assertThrows(AssertionError.class, schedule::run).getMessage().contains("waits for ever"));
		never.countDown();
	}

	@Test
	public void aFailureTellsItsSeedAndHowToRunItAgain() {
		AtomicInteger runs = new AtomicInteger();
		assumeTrue("All seeds are run", Long.getLong("fermata.seed") == null);
		AssertionError failed = assertThrows(AssertionError.class, () -> Schedule.explore(SEEDS, schedule -> {
			schedule.actor("fails", () -> {
				if (runs.incrementAndGet() == 3) {
					throw new IllegalStateException("as it should");
				}
				return null;
			});
			schedule.run();
		}));
		assertTrue(failed.getMessage(), failed.getMessage().contains("-Dfermata.seed=3"));
		assertTrue(failed.getMessage().contains("as it should"));
	}

	@Test
	public void anInterruptAtAPointIsKeptForWhatComesAfterIt() {
		Schedule.explore(SEEDS, schedule -> {
			Thread[] target = new Thread[1];
			schedule.actor("target", () -> {
				target[0] = Thread.currentThread();
				schedule.until("interrupted", () -> Thread.currentThread().isInterrupted());
				assertTrue(Thread.interrupted());
				schedule.point();
				assertFalse(Thread.interrupted());
				return null;
			});
			schedule.actor("source", () -> {
				schedule.until("known", () -> target[0] != null);
				target[0].interrupt();
				return null;
			});
			schedule.run();
		});
	}

	@Test
	public void anEngineUnderTheSameSeedDoesTheSame() {
		Set<List<String>> different = new HashSet<>();
		for (long seed = 1; seed <= SEEDS; seed++) {
			List<String> trace = engineTrace(seed);
			assertEquals(trace, engineTrace(seed));
			different.add(trace);
		}
		assertTrue(different.size() + " of " + SEEDS, different.size() > SEEDS * 9 / 10);
	}

	private static List<String> engineTrace(long seed) {
		Schedule schedule = new Schedule(seed);
		Engine engine = Engine.builder().time(schedule.time(new ManualTime())).ui(schedule.ui(new ManualUiThread()))
				.workers(schedule.workers()).routines(schedule.routines()).build();
		Operation<List<Integer>> operation = engine.start("batch", op -> {
			List<Integer> results = op.await(MultiTask.of(List.of(1, 2, 3, 4), (item, progress) -> {
				schedule.point("task " + item);
				return item;
			}));
			schedule.point("has been woken");
			return results;
		});
		schedule.run();
		assertEquals(List.of(1, 2, 3, 4), Await.value(operation));
		return schedule.trace();
	}
}
