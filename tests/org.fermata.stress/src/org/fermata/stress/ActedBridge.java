// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import org.fermata.core.ui.Bridge;

/** A bridge whose UI thread and whose time are actors. */
final class ActedBridge {

	private static final int MOST_FRAMES = 4;

	final HandRunUi ui = new HandRunUi();
	final HandMovedTime time = new HandMovedTime();
	final Bridge bridge = new Bridge(ui, time, failure -> {
		throw new AssertionError(failure);
	});

	/** A frame of the toolkit: what is due comes, and what waits runs. */
	void frame() {
		time.move();
		ui.runWaiting();
	}

	/** All that can still come. */
	void finish() {
		for (int i = 0; i < MOST_FRAMES; i++) {
			frame();
		}
	}
}
