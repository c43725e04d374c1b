// SPDX-License-Identifier: EPL-2.0
package org.fermata.planted;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Handlers as nobody shall write them, in a package that is no test's. On the UI thread. */
public final class Staller {

	private Staller() {
	}

	/** Uses so much of the thread's own time. */
	public static void computes(Duration duration) {
		var threads = ManagementFactory.getThreadMXBean();
		long end = threads.getCurrentThreadCpuTime() + duration.toNanos();
		while (threads.getCurrentThreadCpuTime() < end) {
			Thread.onSpinWait();
		}
	}

	/** Waits for so long for what does not come. */
	public static void waits(Duration duration) throws InterruptedException {
		new CountDownLatch(1).await(duration.toNanos(), TimeUnit.NANOSECONDS);
	}
}
