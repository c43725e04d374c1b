// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.ui.Bridge;
import org.fermata.core.ui.Latest;

/**
 * One operation's way over the bridge: nothing passes after a cancel, and latest-wins actions keep their
 * place among the reliable ones: what still waits when a reliable action is sent is sent right before it.
 * Sending belongs to the routine's thread.
 */
final class OperationUi {

	private final Bridge bridge;
	private final Cancellation cancellation;
	private final Map<Object, Latest<Runnable>> cells = new LinkedHashMap<>(); // the routine's thread only

	OperationUi(Bridge bridge, Cancellation cancellation) {
		this.bridge = bridge;
		this.cancellation = cancellation;
	}

	void execute(Runnable action) {
		if (!cells.isEmpty()) {
			sendCells();
		}
		bridge.execute(() -> runUnlessCancelled(action));
	}

	private void sendCells() {
		for (Latest<Runnable> cell : cells.values()) {
			Runnable waiting = cell.take();
			if (waiting != null) {
				bridge.execute(() -> runUnlessCancelled(waiting));
			}
		}
		// A cell of before may be on its way already; what is set from now on must not travel with it.
		cells.clear();
	}

	void latest(Object key, Runnable action) {
		cells.computeIfAbsent(key, unused -> bridge.latest(this::runUnlessCancelled)).set(action);
	}

	/** A cell for any thread; it has its own place on the bridge. */
	<T> Latest<T> cell(Consumer<? super T> show) {
		return bridge.latest(value -> {
			if (!cancellation.isRequested()) {
				show.accept(value);
			}
		});
	}

	/** Looked at on the UI thread: whoever cancels there can be sure that nothing runs afterwards. */
	private void runUnlessCancelled(Runnable action) {
		if (!cancellation.isRequested()) {
			action.run();
		}
	}
}
