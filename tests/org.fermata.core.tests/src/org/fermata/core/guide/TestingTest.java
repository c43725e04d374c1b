// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Routine;
import org.fermata.core.guide.TasksTest.PoolWorkers;
import org.fermata.core.task.Workers;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.fermata.testing.WorkersContract;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;

@RunWith(Suite.class)
@Suite.SuiteClasses({TestingTest.Reminders.class, TestingTest.PoolWorkersMeetTheContract.class})
public final class TestingTest {

	// guide: testing
	public static final class Reminders {

		private final TestEngine test = new TestEngine(); // time and the UI thread in the test's hand

		@Rule
		public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

		private final List<String> shown = new ArrayList<>();
		private final Routine<Void> reminder = op -> {
			op.sleep(Duration.ofHours(1));
			op.ui(() -> shown.add("Have a break"));
			return null;
		};

		@Test
		public void comesAfterAnHourAndNotBefore() {
			Operation<Void> operation = test.start(reminder);
			test.advanceWhen(1, Duration.ofMinutes(59)); // as soon as one alarm is set
			test.ui.pumpAll();
			assertEquals(List.of(), shown);
			test.time.advance(Duration.ofMinutes(1));
			test.ui.pumpUntil("the reminder", () -> operation.state().isTerminal());
			assertEquals(List.of("Have a break"), shown);
		}

		@Test
		public void aCancelWakesItAtOnce() {
			Operation<Void> operation = test.start(reminder);
			operation.cancel();
			Await.end(operation);
			assertTrue(test.engine().isQuiescent());
		}
	}
	// end

	// guide: contract
	public static final class PoolWorkersMeetTheContract extends WorkersContract {

		private final ExecutorService pool = Executors.newCachedThreadPool();

		@Override
		protected Workers workers() {
			return new PoolWorkers(pool, 4);
		}

		@After
		public void shutDown() {
			pool.shutdown();
		}
	}
	// end
}
