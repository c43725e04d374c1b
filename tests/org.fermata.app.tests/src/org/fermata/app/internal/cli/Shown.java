// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;

/** What a terminal has been told to show so far. */
final class Shown extends ByteArrayOutputStream {

	/** Says nothing about speed: what takes as long as this has stuck. */
	private static final long PATIENCE_SECONDS = 60;

	@Override
	public synchronized void write(int octet) {
		super.write(octet);
		notifyAll();
	}

	@Override
	public synchronized void write(byte[] octets, int offset, int length) {
		super.write(octets, offset, length);
		notifyAll();
	}

	/** Waits until words are shown. */
	synchronized void await(String words) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!toString(UTF_8).contains(words)) {
			long left = deadline - System.nanoTime();
			if (left <= 0) {
				throw new AssertionError("waited for: " + words + "\n--- shown so far\n" + toString(UTF_8));
			}
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
	}
}
