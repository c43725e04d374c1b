// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.hands;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Has SWT post the events, which on Windows and macOS sends them through the window system. */
final class DisplayHands implements Hands {

	private final Display display;

	DisplayHands(Display display) {
		this.display = display;
	}

	@Override
	public void move(Point to) {
		post(SWT.MouseMove, event -> {
			event.x = to.x;
			event.y = to.y;
		});
	}

	@Override
	public void buttonDown(int button) {
		post(SWT.MouseDown, event -> event.button = button);
	}

	@Override
	public void buttonUp(int button) {
		post(SWT.MouseUp, event -> event.button = button);
	}

	@Override
	public void keyDown(int key) {
		post(SWT.KeyDown, event -> key(event, key));
	}

	@Override
	public void keyUp(int key) {
		post(SWT.KeyUp, event -> key(event, key));
	}

	private static void key(Event event, int key) {
		if ((key & SWT.KEYCODE_BIT) != 0 || (key & SWT.MODIFIER_MASK) != 0) {
			event.keyCode = key;
		} else {
			event.character = (char) key;
		}
	}

	@Override
	public void flush() {
		// What is posted is in the queue already.
	}

	@Override
	public void lookAtTheTopWindow() {
		// These window systems do.
	}

	@Override
	public long focus() {
		Shell active = display.syncCall(display::getActiveShell);
		return active == null ? 0 : System.identityHashCode(active);
	}

	@Override
	public void close() {
		// Nothing was opened.
	}

	private void post(int type, Consumer<Event> fill) {
		Event event = new Event();
		event.type = type;
		fill.accept(event);
		// Some events SWT takes on its own thread only.
		boolean taken = display.syncCall(() -> display.post(event));
		if (!taken) {
			throw new IllegalStateException("The window system took no event of type " + type);
		}
	}
}
