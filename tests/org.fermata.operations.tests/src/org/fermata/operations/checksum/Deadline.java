// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.rules.TestRule;
import org.junit.rules.Timeout;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/** Ends a test that sticks and prints what every thread was doing; says nothing about speed. */
final class Deadline implements TestRule {

	private static final Duration LIMIT = Duration.ofMinutes(2);

	@Override
	public Statement apply(Statement base, Description description) {
		Statement limited = Timeout.millis(LIMIT.toMillis()).apply(base, description);
		return new Statement() {
			@Override
			public void evaluate() throws Throwable {
				Timer dump = new Timer("deadline of " + description, true);
				dump.schedule(new TimerTask() {
					@Override
					public void run() {
						for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
							System.err.print(thread);
						}
					}
				}, LIMIT.minusSeconds(2).toMillis());
				try {
					limited.evaluate();
				} finally {
					dump.cancel();
				}
			}
		};
	}
}
