// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import org.fermata.core.Registration;
import org.fermata.core.ui.UiThread;

/** A toolkit whose event loop is an actor: it runs what waits when it is told to. */
final class HandRunUi implements UiThread {

	private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();
	private volatile boolean closed; // written by an actor

	@Override
	public boolean isCurrent() {
		return false;
	}

	@Override
	public void execute(Runnable action) {
		if (closed) {
			throw new RejectedExecutionException();
		}
		waiting.add(action);
	}

	@Override
	public boolean isClosed() {
		return closed;
	}

	@Override
	public Registration onClose(Runnable action) {
		return Registration.NONE;
	}

	void runWaiting() {
		for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
			next.run();
		}
	}

	/** What waits is kept, to see that it does nothing when it runs all the same. */
	void close() {
		closed = true;
	}
}
