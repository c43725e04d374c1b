// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.hands;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

/**
 * What a person has to work with: a mouse and a keyboard. Keys are key codes of SWT or characters, points
 * are on the screen. To be used by one thread, which is not the UI thread.
 */
public interface Hands extends AutoCloseable {

	/** The hands that reach the screen on which this display is. */
	static Hands at(Display display) {
		String xServer = System.getenv("DISPLAY");
		boolean isLocalServer = xServer != null && xServer.startsWith(":");
		if (!"gtk".equals(SWT.getPlatform()) || !isLocalServer) {
			return new DisplayHands(display);
		}
		try {
			return XServerHands.on(xServer);
		} catch (IOException failure) {
			throw new UncheckedIOException("Cannot reach the X server " + xServer, failure);
		}
	}

	/** Moves the pointer. */
	void move(Point to);

	/** Presses a mouse button. */
	void buttonDown(int button);

	/** Lets it go. */
	void buttonUp(int button);

	/** Presses a key, and Shift before it if the character needs it. */
	void keyDown(int key);

	/** Lets it go. */
	void keyUp(int key);

	/** Returns when the window system has taken all that was done. */
	void flush();

	/** Has the window on top take the keys from now on, if the window system does not see to that. */
	void lookAtTheTopWindow();

	/** Which window keys go to; a number that another window does not have. */
	long focus();

	@Override
	void close();
}
