// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that takes requests and never answers; it sees who hangs up. */
final class StallingServer implements AutoCloseable {

	private final ServerSocket socket;
	private final AtomicInteger asked = new AtomicInteger();
	private final AtomicInteger hungUp = new AtomicInteger();

	StallingServer() throws IOException {
		socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	private void accept() {
		try {
			while (true) {
				Socket caller = socket.accept();
				Thread.ofVirtual().start(() -> listen(caller));
			}
		} catch (IOException closed) {
			if (!socket.isClosed()) {
				throw new UncheckedIOException(closed);
			}
		}
	}

	private void listen(Socket caller) {
		try (caller; InputStream in = caller.getInputStream()) {
			in.read();
			asked.incrementAndGet();
			while (in.read() >= 0) {
				// the rest of what is asked
			}
		} catch (IOException reset) {
			// That is hanging up, too.
		}
		hungUp.incrementAndGet();
	}

	String url() {
		return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/";
	}

	int asked() {
		return asked.get();
	}

	int hungUp() {
		return hungUp.get();
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
