// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import java.awt.Window;

import org.fermata.core.engine.Engine;

/** Engines for Swing programs. */
public final class SwingEngine {

	private SwingEngine() {
	}

	/**
	 * An engine that lives with a window, with virtual threads as workers: disposing the window cancels everything
	 * and closes the engine, which the event dispatch thread does not wait for. On the event dispatch thread.
	 *
	 * <p>A program with several windows, or with other workers, builds an engine itself and closes it at its end:
	 * {@code Engine.builder().ui(new SwingUiThread())…}
	 */
	public static Engine forWindow(Window window) {
		Engine engine = Engine.builder().ui(SwingUiThread.of(window)).build();
		WindowScope.of(window).onClose(() -> Thread.ofVirtual().name("fermata: closing").start(engine::close));
		return engine;
	}
}
