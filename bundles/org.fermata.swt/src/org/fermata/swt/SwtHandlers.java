// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.util.Objects;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.signal.HandlerRoutine;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.signal.Signal;

/**
 * Handlers of widgets that are routines and live as long as the widget: disposing it cancels what runs, and forgets
 * what waits. A few words for a {@link RoutineHandler} that is tied to the {@link WidgetScope}.
 *
 * <pre>
 * SwtHandlers.with(engine).onClick(button, "Fetch", Overlap.DROP, (op, click) -&gt; …);
 * </pre>
 *
 * All is to be called on the UI thread. To close a registration ends the listening; what runs goes on.
 */
public final class SwtHandlers {

	private final Engine engine;

	private SwtHandlers(Engine engine) {
		this.engine = Objects.requireNonNull(engine);
	}

	/** @param engine starts the operations */
	public static SwtHandlers with(Engine engine) {
		return new SwtHandlers(engine);
	}

	/**
	 * Handles what a signal tells for as long as a widget lives.
	 *
	 * @param widget whose end is the end of it; most often that of the signal
	 * @param name of each operation
	 * @param overlap what becomes of what comes while the one before is handled
	 * @throws org.eclipse.swt.SWTException on another thread, or if the widget is disposed
	 */
	public <E> Registration on(Widget widget, Signal<E> signal, String name, Overlap overlap,
			HandlerRoutine<? super E> routine) {
		return RoutineHandler.<E>of(engine, name, overlap, routine).tiedTo(WidgetScope.of(widget)).on(signal);
	}

	/** Handles the clicks of a button; see {@link #on}. */
	public Registration onClick(Button button, String name, Overlap overlap, HandlerRoutine<? super WidgetEvent> routine) {
		return on(button, SwtSignals.clicks(button), name, overlap, routine);
	}

	/** Handles the clicks of a button of a tool bar; see {@link #on}. */
	public Registration onClick(ToolItem item, String name, Overlap overlap, HandlerRoutine<? super WidgetEvent> routine) {
		return on(item, SwtSignals.clicks(item), name, overlap, routine);
	}

	/** Handles a link that is followed, the event's text says which; see {@link #on}. */
	public Registration onClick(Link link, String name, Overlap overlap, HandlerRoutine<? super WidgetEvent> routine) {
		return on(link, SwtSignals.clicks(link), name, overlap, routine);
	}

	/** Handles a menu's entry; see {@link #on}. */
	public Registration onClick(MenuItem item, String name, Overlap overlap, HandlerRoutine<? super WidgetEvent> routine) {
		return on(item, SwtSignals.clicks(item), name, overlap, routine);
	}
}
