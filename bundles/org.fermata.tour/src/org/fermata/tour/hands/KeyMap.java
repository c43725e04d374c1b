// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.hands;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Which key, and whether with Shift, gives which symbol on the keyboard that the server believes in. */
final class KeyMap {

	/** A key by its code on this server. */
	record Key(int code, boolean shifted) { }

	private static final int GET_KEYBOARD_MAPPING = 101;
	private static final int REPLY = 32;

	private final Map<Integer, Key> keys = new HashMap<>();

	static KeyMap of(Connection server) throws IOException {
		int first = server.screen().firstKey();
		int count = server.screen().lastKey() - first + 1;
		ByteBuffer reply = server.ask(Connection.request(GET_KEYBOARD_MAPPING, 0, 8).put((byte) first).put((byte) count));
		int perKey = Byte.toUnsignedInt(reply.get(1));
		KeyMap map = new KeyMap();
		for (int key = 0; key < count; key++) {
			for (int level = 0; level < Math.min(2, perKey); level++) {
				int symbol = reply.getInt(REPLY + 4 * (key * perKey + level));
				map.keys.putIfAbsent(symbol, new Key(first + key, level == 1));
			}
		}
		return map;
	}

	/** @throws IllegalArgumentException if no key gives that symbol */
	Key key(int symbol) {
		Key key = keys.get(symbol);
		if (key == null) {
			throw new IllegalArgumentException("No key of this keyboard gives the symbol 0x" + Integer.toHexString(symbol));
		}
		return key;
	}
}
