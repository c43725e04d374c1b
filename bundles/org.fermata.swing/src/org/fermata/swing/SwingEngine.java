// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import java.awt.Window;

import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;

/** Engines for Swing programs. */
public final class SwingEngine {

	private SwingEngine() {
	}

	/**
	 * An engine that lives with a window, with virtual threads as workers: disposing the window cancels everything
	 * and closes the engine, which the event dispatch thread does not wait for. On the event dispatch thread.
	 *
	 * <p>A program with several windows builds an engine itself and closes it at its end:
	 * {@code Engine.builder().ui(new SwingUiThread())…}
	 */
	public static Engine forWindow(Window window) {
		return forWindow(window, Engine.builder());
	}

	/**
	 * The same with more said about the engine, such as its workers; the builder's UI thread is replaced by the
	 * window's. What the builder was given, such as the workers, is closed by whoever made it.
	 */
	public static Engine forWindow(Window window, Engine.Builder builder) {
		Engine engine = builder.ui(SwingUiThread.of(window)).build();
		Registration tie = WindowScope.of(window)
				.onClose(() -> Thread.ofVirtual().name("fermata: closing").start(engine::close));
		engine.scope().onClose(tie::close); // a window that lives longer does not keep the engine
		return engine;
	}
}
