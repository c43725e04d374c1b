// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.hands;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Gives the keyboard to the window on top where no window manager does: on a bare virtual screen a new
 * dialog would stand there without it, and what one types would go to wherever the pointer is.
 */
final class FocusGiver {

	private static final int GET_WINDOW_ATTRIBUTES = 3;
	private static final int QUERY_TREE = 15;
	private static final int SET_INPUT_FOCUS = 42;
	private static final int GET_INPUT_FOCUS = 43;
	private static final int REPLY = 32;
	private static final int REVERT_TO_POINTER = 1;
	private static final int INPUT_OUTPUT = 1;
	private static final int VIEWABLE = 2;
	private static final int SUBSTRUCTURE_REDIRECT = 1 << 20;

	private final Connection server;
	private final boolean isNeeded;

	FocusGiver(Connection server) throws IOException {
		this.server = server;
		this.isNeeded = (attributes(server.screen().root()).getInt(32) & SUBSTRUCTURE_REDIRECT) == 0;
		server.tolerate(SET_INPUT_FOCUS); // the window may have gone in between
	}

	/** The window that keys go to. */
	int focus() throws IOException {
		return server.ask(Connection.request(GET_INPUT_FOCUS, 0, 4)).getInt(8);
	}

	/** Sees to it that the window on top has the keyboard, as it would have on a desktop. */
	void give() throws IOException {
		if (!isNeeded) {
			return;
		}
		int top = top();
		if (top != 0 && top != focus()) {
			server.send(Connection.request(SET_INPUT_FOCUS, REVERT_TO_POINTER, 12).putInt(top));
			focus(); // an answer: it is done
		}
	}

	private int top() throws IOException {
		ByteBuffer tree = server.ask(Connection.request(QUERY_TREE, 0, 8).putInt(server.screen().root()));
		int count = Short.toUnsignedInt(tree.getShort(16));
		for (int above = count - 1; above >= 0; above--) {
			int window = tree.getInt(REPLY + 4 * above);
			if (takesKeys(window)) {
				return window;
			}
		}
		return 0;
	}

	/** Menus and tooltips are no such windows: they grab the keyboard if they want it. */
	private boolean takesKeys(int window) throws IOException {
		try {
			ByteBuffer attributes = attributes(window);
			boolean isOverride = attributes.get(27) != 0;
			return attributes.getShort(12) == INPUT_OUTPUT && attributes.get(26) == VIEWABLE && !isOverride;
		} catch (Connection.Refusal gone) {
			return false;
		}
	}

	private ByteBuffer attributes(int window) throws IOException {
		return server.ask(Connection.request(GET_WINDOW_ATTRIBUTES, 0, 8).putInt(window));
	}
}
