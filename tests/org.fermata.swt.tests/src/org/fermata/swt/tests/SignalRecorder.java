// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.Registration;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.SignalListener;

/** Writes down what a signal tells, and counts the listeners of its widget. */
final class SignalRecorder<T> implements SignalListener<T> {

	private static final int LAST_EVENT_TYPE = 60;

	private final List<T> values = new ArrayList<>();
	private final Registration listening;
	private int ends;

	SignalRecorder(Signal<? extends T> signal) {
		listening = signal.listen((delay, action) -> {
			throw new AssertionError("This signal has nothing to do with time");
		}, this);
	}

	/** How many listeners a widget has, by the kind of event. */
	static Map<Integer, Integer> listeners(Widget widget) {
		Map<Integer, Integer> counts = new TreeMap<>();
		for (int type = 1; type <= LAST_EVENT_TYPE; type++) {
			int count = widget.getListeners(type).length;
			if (count > 0) {
				counts.put(type, count);
			}
		}
		return counts;
	}

	/** Has SWT tell its listeners of an event. */
	static void send(Widget widget, int type) {
		widget.notifyListeners(type, new Event());
	}

	/** Has SWT tell its listeners of a key. */
	static void key(Widget widget, int type, int keyCode, char character) {
		Event event = new Event();
		event.keyCode = keyCode;
		event.character = character;
		widget.notifyListeners(type, event);
	}

	/** Has SWT tell its listeners of a move of the pointer, a button or the wheel. */
	static void mouse(Widget widget, int type, int button, int x, int y) {
		Event event = new Event();
		event.button = button;
		event.x = x;
		event.y = y;
		event.count = type == SWT.MouseDoubleClick ? 2 : 1;
		widget.notifyListeners(type, event);
	}

	@Override
	public void value(T value) {
		values.add(value);
	}

	@Override
	public void ended() {
		ends++;
	}

	/** What has come since the last look. */
	List<T> taken() {
		List<T> taken = List.copyOf(values);
		values.clear();
		return taken;
	}

	int ends() {
		return ends;
	}

	void close() {
		listening.close();
	}
}
