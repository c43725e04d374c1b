// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.Registration;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.SignalListener;

/** One who listens to a widget: to some kinds of events, and to the widget's end. The UI thread alone. */
final class WidgetEar implements Listener {

	private final Widget widget;
	private final SignalListener<?> listener;
	private final Consumer<? super Event> heard;
	private final int[] types;

	private WidgetEar(Widget widget, SignalListener<?> listener, Consumer<? super Event> heard, int[] types) {
		this.widget = widget;
		this.listener = listener;
		this.heard = heard;
		this.types = types;
	}

	/** A signal that tells a value for each event of some kinds. */
	static <T> Signal<T> signal(Widget widget, Function<? super Event, ? extends T> value, int... types) {
		Objects.requireNonNull(widget, "A signal needs its widget");
		return (timer, listener) -> open(widget, listener, event -> listener.value(value.apply(event)), types);
	}

	/**
	 * Listens.
	 *
	 * @param listener told when the widget is disposed, at once if it is
	 * @param heard gets the events until then
	 */
	static Registration open(Widget widget, SignalListener<?> listener, Consumer<? super Event> heard, int... types) {
		if (widget.isDisposed()) {
			listener.ended();
			return Registration.NONE;
		}
		WidgetEar ear = new WidgetEar(widget, listener, heard, types);
		ear.attach();
		return ear::detach;
	}

	private void attach() {
		for (int type : types) {
			if (type != SWT.Dispose) {
				widget.addListener(type, this);
			}
		}
		widget.addListener(SWT.Dispose, this);
	}

	@Override
	public void handleEvent(Event event) {
		if (event.type != SWT.Dispose) {
			heard.accept(event);
			return;
		}
		try {
			if (Arrays.stream(types).anyMatch(type -> type == SWT.Dispose)) {
				heard.accept(event);
			}
		} finally {
			detach();
			listener.ended();
		}
	}

	private void detach() {
		if (!widget.isDisposed()) {
			for (int type : types) {
				widget.removeListener(type, this);
			}
			widget.removeListener(SWT.Dispose, this);
		}
	}
}
