// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.fermata.core.ui.Bridge;
import org.fermata.core.ui.Latest;

/**
 * One operation's way over the bridge: nothing passes after a cancel, nor when a lifetime that it is tied to has ended,
 * even after the operation. Latest-wins actions keep their place among the reliable ones: what still waits when a
 * reliable action is sent is sent right before it. Sending belongs to the routine's thread.
 */
final class OperationUi {

	private final Bridge bridge;
	private final RunningOperation<?> operation;
	private final Map<Object, Latest<Runnable>> cells = new LinkedHashMap<>(); // the routine's thread only

	OperationUi(RunningOperation<?> operation) {
		this.bridge = operation.engine().bridge();
		this.operation = operation;
	}

	void execute(Runnable action) {
		if (!cells.isEmpty()) {
			sendCells();
		}
		bridge.execute(() -> runUnlessOver(action));
	}

	private void sendCells() {
		for (Latest<Runnable> cell : cells.values()) {
			Runnable waiting = cell.take();
			if (waiting != null) {
				bridge.execute(() -> runUnlessOver(waiting));
			}
		}
		// A cell of before may be on its way already; what is set from now on must not travel with it.
		cells.clear();
	}

	void latest(Object key, Runnable action) {
		cells.computeIfAbsent(key, unused -> bridge.latest(this::runUnlessOver)).set(action);
	}

	/** A cell for any thread; it has its own place on the bridge. */
	<T> Latest<T> cell(Consumer<? super T> show) {
		return bridge.latest(value -> {
			if (!operation.isOverForUi()) {
				show.accept(value);
			}
		});
	}

	/** Looked at on the UI thread: whoever cancels there, or disposes a widget, can be sure that nothing runs afterwards. */
	private void runUnlessOver(Runnable action) {
		if (!operation.isOverForUi()) {
			action.run();
		}
	}
}
