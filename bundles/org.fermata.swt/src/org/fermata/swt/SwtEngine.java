// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import org.eclipse.swt.widgets.Display;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;

/** Engines whose UI thread is that of a display. */
public final class SwtEngine {

	private SwtEngine() {
	}

	/**
	 * An engine for an application with this display. It is closed with the display: disposing that cancels
	 * everything and waits two seconds for it, at most. Its tasks run on virtual threads. On the display's thread.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if the display is disposed
	 */
	public static Engine forDisplay(Display display) {
		return forDisplay(display, Engine.builder());
	}

	/**
	 * The same with more said about the engine, such as Eclipse Jobs for workers; the builder's UI thread is
	 * replaced by the display's. What the builder was given, such as the workers, is closed by whoever made it.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if the display is disposed
	 */
	public static Engine forDisplay(Display display, Engine.Builder builder) {
		SwtUiThread ui = SwtUiThread.of(display);
		Engine engine = builder.ui(ui).build();
		Registration tie = ui.onClose(engine::close);
		engine.scope().onClose(tie::close); // a display that lives longer does not keep the engine
		return engine;
	}
}
