// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.parts;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.fermata.core.Registration;
import org.fermata.core.progress.Progress;
import org.fermata.core.time.TimeSource;

/** Stands for real work in a task: it takes its time, by the engine's clock. */
public final class SimulatedWork {

	private SimulatedWork() {
	}

	/**
	 * Takes so long; on a worker.
	 *
	 * @throws InterruptedException if it is interrupted, as by a cancel
	 */
	public static void take(TimeSource time, Duration duration, Progress progress) throws InterruptedException {
		progress.checkCancelled();
		CountDownLatch over = new CountDownLatch(1);
		try (Registration alarm = time.after(duration, over::countDown)) {
			over.await();
		}
	}
}
