// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.parts;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.fermata.core.Registration;
import org.fermata.core.time.TimeSource;

/** Stands for real work on a worker: it takes its time, by the engine's clock. */
public final class SimulatedWork {

	private SimulatedWork() {
	}

	/**
	 * Takes so long.
	 *
	 * @throws InterruptedException if it is interrupted, as by a cancel
	 */
	public static void take(TimeSource time, Duration duration) throws InterruptedException {
		CountDownLatch over = new CountDownLatch(1);
		try (Registration alarm = time.after(duration, over::countDown)) {
			over.await();
		}
	}
}
