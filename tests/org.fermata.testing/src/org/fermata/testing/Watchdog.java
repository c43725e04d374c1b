// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/**
 * Ends a test that sticks: prints what every thread is doing and interrupts the test. The test stays on
 * its own thread, as a display belongs to the one that made it. Says nothing about speed.
 */
public final class Watchdog implements TestRule {

	private static final Duration PATIENCE = Await.DEADLINE.multipliedBy(3);

	@Override
	public Statement apply(Statement base, Description description) {
		return new Statement() {
			@Override
			public void evaluate() throws Throwable {
				watch(base, description);
			}
		};
	}

	private static void watch(Statement base, Description description) throws Throwable {
		Timer timer = new Timer("watchdog of " + description, true);
		Bark bark = new Bark(Thread.currentThread(), description);
		timer.schedule(bark, PATIENCE.toMillis());
		try {
			base.evaluate();
		} catch (Throwable failure) {
			if (bark.dump != null) {
				failure.addSuppressed(new AssertionError(bark.dump));
			}
			throw failure;
		} finally {
			timer.cancel();
		}
	}

	private static final class Bark extends TimerTask {

		private final Thread test;
		private final Description description;
		private volatile String dump; // written by the timer's thread

		Bark(Thread test, Description description) {
			this.test = test;
			this.description = description;
		}

		@Override
		public void run() {
			dump = description + " sticks\n" + ThreadDump.take();
			// At once: a test that cannot be interrupted would never tell.
			System.err.println(dump);
			test.interrupt();
		}
	}
}
