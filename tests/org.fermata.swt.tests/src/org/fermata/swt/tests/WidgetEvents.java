// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.signal.Signal;

/** Events of real widgets as signals, of which a test sees when somebody listens. */
final class WidgetEvents {

	private WidgetEvents() {
	}

	/** Events of a type; ends with the widget. */
	static Signal<Event> of(Widget widget, int type) {
		return (timer, listener) -> {
			if (widget.isDisposed()) {
				listener.ended();
				return () -> { };
			}
			Listener events = listener::value;
			Listener end = event -> listener.ended();
			widget.addListener(type, events);
			widget.addListener(SWT.Dispose, end);
			return () -> {
				if (!widget.isDisposed()) {
					widget.removeListener(type, events);
					widget.removeListener(SWT.Dispose, end);
				}
			};
		};
	}

	/** A user's move, as far as listeners can tell. */
	static void send(Widget widget, int type) {
		widget.notifyListeners(type, new Event());
	}
}
