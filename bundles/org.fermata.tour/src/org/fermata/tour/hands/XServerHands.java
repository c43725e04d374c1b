// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.hands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.eclipse.swt.graphics.Point;

/**
 * Has the X server itself believe that keys and buttons are pressed, by its XTEST extension. What comes of
 * it goes the whole way: focus, grabs, the buttons that are down during a drag. Display.post, on GTK, puts
 * events of its own making into the program's queue instead; a slider, for one, cannot be dragged with those.
 */
final class XServerHands implements Hands {

	private static final String EXTENSION = "XTEST";
	private static final int QUERY_EXTENSION = 98;
	private static final int FAKE_INPUT = 2;
	private static final int FAKE_INPUT_LENGTH = 36;
	private static final int KEY_PRESS = 2;
	private static final int KEY_RELEASE = 3;
	private static final int BUTTON_PRESS = 4;
	private static final int BUTTON_RELEASE = 5;
	private static final int MOTION = 6;

	private final Connection server;
	private final KeyMap keys;
	private final FocusGiver focus;
	private final int extension;

	private XServerHands(Connection server) throws IOException {
		this.server = server;
		this.keys = KeyMap.of(server);
		this.focus = new FocusGiver(server);
		this.extension = extension(server);
	}

	/** @param display as in the environment variable DISPLAY */
	static XServerHands on(String display) throws IOException {
		Connection server = Connection.open(display);
		try {
			return new XServerHands(server);
		} catch (IOException | RuntimeException failure) {
			server.close();
			throw failure;
		}
	}

	private static int extension(Connection server) throws IOException {
		ByteBuffer query = Connection.request(QUERY_EXTENSION, 0, 8 + EXTENSION.length());
		query.putShort((short) EXTENSION.length()).putShort((short) 0);
		EXTENSION.chars().forEach(letter -> query.put((byte) letter));
		ByteBuffer reply = server.ask(query);
		if (reply.get(8) == 0) {
			throw new IOException("The X server has no " + EXTENSION + " extension");
		}
		return Byte.toUnsignedInt(reply.get(9));
	}

	@Override
	public void move(Point to) {
		fake(MOTION, 0, to.x, to.y);
	}

	@Override
	public void buttonDown(int button) {
		fake(BUTTON_PRESS, button, 0, 0);
	}

	@Override
	public void buttonUp(int button) {
		fake(BUTTON_RELEASE, button, 0, 0);
	}

	@Override
	public void keyDown(int key) {
		KeyMap.Key found = keys.key(KeySymbols.of(key));
		if (found.shifted()) {
			fake(KEY_PRESS, keys.key(KeySymbols.SHIFT).code(), 0, 0);
		}
		fake(KEY_PRESS, found.code(), 0, 0);
	}

	@Override
	public void keyUp(int key) {
		KeyMap.Key found = keys.key(KeySymbols.of(key));
		fake(KEY_RELEASE, found.code(), 0, 0);
		if (found.shifted()) {
			fake(KEY_RELEASE, keys.key(KeySymbols.SHIFT).code(), 0, 0);
		}
	}

	/** The answer to any question comes after all that was asked for before. */
	@Override
	public void flush() {
		focus();
	}

	@Override
	public synchronized long focus() {
		try {
			return focus.focus();
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	@Override
	public synchronized void lookAtTheTopWindow() {
		try {
			focus.give();
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private synchronized void fake(int type, int detail, int x, int y) {
		ByteBuffer request = Connection.request(extension, FAKE_INPUT, FAKE_INPUT_LENGTH);
		request.put((byte) type).put((byte) detail);
		request.putInt(12, server.screen().root()).putShort(24, (short) x).putShort(26, (short) y);
		try {
			server.send(request);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	@Override
	public void close() {
		try {
			server.close();
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
