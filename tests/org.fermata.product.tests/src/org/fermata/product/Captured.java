// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** What a process has written to one of its streams so far, read by a thread of its own. Any thread. */
final class Captured {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(); // guarded by this
	private boolean ended; // guarded by this
	private final Thread reader;

	Captured(InputStream stream) {
		reader = Thread.ofPlatform().daemon().start(() -> read(stream));
	}

	private void read(InputStream stream) {
		byte[] chunk = new byte[8192];
		try (stream) {
			for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
				synchronized (this) {
					bytes.write(chunk, 0, count);
					notifyAll();
				}
			}
		} catch (IOException killed) {
			// The process was destroyed; what it has written stays.
		} finally {
			synchronized (this) {
				ended = true;
				notifyAll();
			}
		}
	}

	/** Waits until a text was written; false if the stream ends, or the time is up, without it. */
	synchronized boolean await(String text, long deadlineNanos) throws InterruptedException {
		while (!text().contains(text)) {
			long left = (deadlineNanos - System.nanoTime()) / 1_000_000;
			if (ended || left <= 0) {
				return false;
			}
			wait(left);
		}
		return true;
	}

	/** Waits for the end of the stream; false if the time is up. */
	boolean awaitEnd(long deadlineNanos) throws InterruptedException {
		return reader.join(Duration.ofNanos(Math.max(1, deadlineNanos - System.nanoTime())));
	}

	/** As text in UTF-8. */
	synchronized String text() {
		return bytes.toString(UTF_8);
	}

	/** One char per byte. */
	synchronized String octets() {
		return bytes.toString(ISO_8859_1);
	}
}
