// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import org.fermata.core.Registration;

/**
 * A UI thread without a toolkit, for the terminal, for services and for tests: one daemon thread that
 * runs actions in order until it is closed.
 */
public final class HeadlessUiThread implements UiThread, AutoCloseable {

	private static final AtomicInteger INSTANCES = new AtomicInteger();
	private static final Runnable CLOSE = () -> { };

	private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
	private final ReentrantLock lock = new ReentrantLock(); // a leaf: nothing is called while it is held
	private final List<Runnable> closeActions = new ArrayList<>(); // guarded by lock
	private volatile boolean closed; // written under lock
	private final Thread thread;

	/** Starts the thread. */
	public HeadlessUiThread() {
		thread = new Thread(this::loop, "fermata-ui-" + INSTANCES.incrementAndGet());
		thread.setDaemon(true);
		thread.start();
	}

	private void loop() {
		for (Runnable action = next(); action != CLOSE; action = next()) {
			runGuarded(action);
		}
	}

	private Runnable next() {
		while (true) {
			try {
				return queue.take();
			} catch (InterruptedException notForUs) {
				// Left behind by an action. Only close() ends this thread: others count on it.
			}
		}
	}

	private static void runGuarded(Runnable action) {
		try {
			action.run();
		} catch (Throwable failure) {
			Thread current = Thread.currentThread();
			current.getUncaughtExceptionHandler().uncaughtException(current, failure);
		}
	}

	@Override
	public boolean isCurrent() {
		return Thread.currentThread() == thread;
	}

	@Override
	public void execute(Runnable action) {
		if (closed) {
			throw new RejectedExecutionException("The headless UI thread is closed");
		}
		queue.add(action);
	}

	@Override
	public boolean isClosed() {
		return closed;
	}

	@Override
	public Registration onClose(Runnable action) {
		lock.lock();
		try {
			if (!closed) {
				closeActions.add(action);
				return Registration.once(() -> forget(action));
			}
		} finally {
			lock.unlock();
		}
		action.run();
		return Registration.NONE;
	}

	private void forget(Runnable action) {
		lock.lock();
		try {
			closeActions.remove(action);
		} finally {
			lock.unlock();
		}
	}

	/** Closes the thread: actions still waiting are dropped, the close actions run on it, then it ends. */
	@Override
	public void close() {
		List<Runnable> last;
		lock.lock();
		try {
			if (closed) {
				return;
			}
			closed = true;
			last = List.copyOf(closeActions);
			closeActions.clear();
		} finally {
			lock.unlock();
		}
		queue.clear();
		queue.addAll(last);
		queue.add(CLOSE);
	}
}
