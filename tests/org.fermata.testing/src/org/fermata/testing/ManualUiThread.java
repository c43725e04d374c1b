// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.fermata.core.Registration;
import org.fermata.core.ui.UiThread;

/**
 * A toolkit that a test pumps by hand. Whoever pumps is the UI thread as long as it pumps, so the test's
 * own thread may wait for operations in between. Closing does what a display does: the close actions run,
 * then the widgets are gone, and then what was still queued runs nevertheless.
 *
 * <p>{@link #execute} and {@link #onClose} may be called from any thread; only one thread pumps.
 */
public final class ManualUiThread implements UiThread {

	private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
	private final AtomicInteger queued = new AtomicInteger();
	private final AtomicInteger mostQueued = new AtomicInteger();
	private final AtomicInteger accepted = new AtomicInteger();
	private final List<Runnable> closeActions = new ArrayList<>(); // guarded by itself; nothing is called under it
	private volatile Thread pumping; // written by the pumping thread
	private volatile boolean closed; // written under closeActions

	@Override
	public boolean isCurrent() {
		return Thread.currentThread() == pumping;
	}

	@Override
	public void execute(Runnable action) {
		if (closed) {
			throw new RejectedExecutionException("The manual UI thread is closed");
		}
		accepted.incrementAndGet();
		mostQueued.accumulateAndGet(queued.incrementAndGet(), Math::max);
		queue.add(action);
	}

	@Override
	public boolean isClosed() {
		return closed;
	}

	@Override
	public Registration onClose(Runnable action) {
		synchronized (closeActions) {
			if (!closed) {
				closeActions.add(action);
				return () -> forget(action);
			}
		}
		action.run();
		return Registration.NONE;
	}

	private void forget(Runnable action) {
		synchronized (closeActions) {
			closeActions.remove(action);
		}
	}

	/** How many close actions are registered. */
	public int closeActions() {
		synchronized (closeActions) {
			return closeActions.size();
		}
	}

	/** How many runnables wait. */
	public int queued() {
		return queued.get();
	}

	/** How many runnables ever waited at the same time. */
	public int mostQueued() {
		return mostQueued.get();
	}

	/** How many runnables were accepted so far. */
	public int accepted() {
		return accepted.get();
	}

	/** Runs the next runnable; false if there is none. May be called by an action: a nested event loop. */
	public boolean pumpOne() {
		Runnable action = queue.poll();
		if (action == null) {
			return false;
		}
		queued.decrementAndGet();
		asUi(action);
		return true;
	}

	/** Runs what waits, and what that brings, until nothing waits. */
	public void pumpAll() {
		while (pumpOne()) {
			// goes on
		}
	}

	/** Pumps until a condition holds; what comes late is waited for. */
	public void pumpUntil(String what, BooleanSupplier condition) {
		Await.until(what, () -> {
			while (!condition.getAsBoolean() && pumpOne()) {
				// goes on
			}
			return condition.getAsBoolean();
		});
	}

	/** Runs an action as the UI thread, like a handler that the toolkit calls. */
	public void asUi(Runnable action) {
		Thread before = pumping;
		pumping = Thread.currentThread();
		try {
			action.run();
		} finally {
			pumping = before;
		}
	}

	/** Closes as a display does. */
	public void close() {
		List<Runnable> last;
		synchronized (closeActions) {
			if (closed) {
				return;
			}
			closed = true;
			last = List.copyOf(closeActions);
			closeActions.clear();
		}
		last.forEach(this::asUi);
		pumpAll();
	}

	/** Closes as a toolkit does that drops what was still queued. */
	public void closeAndDrop() {
		queue.clear();
		queued.set(0);
		close();
	}
}
