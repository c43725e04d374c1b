// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.hands;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What an X server wants to be shown before it lets anybody in: an entry of the user's Xauthority file. */
record Cookie(String name, byte[] data) {

	private static final String KIND = "MIT-MAGIC-COOKIE-1";
	private static final Cookie NONE = new Cookie("", new byte[0]);

	/** The cookie for a display of this machine; an empty one if there is none, which many servers accept. */
	static Cookie of(String displayNumber) throws IOException {
		Path file = Optional.ofNullable(System.getenv("XAUTHORITY")).map(Path::of)
				.orElseGet(() -> Path.of(System.getProperty("user.home"), ".Xauthority"));
		if (!Files.isReadable(file)) {
			return NONE;
		}
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
			while (in.available() > 0) {
				in.readUnsignedShort(); // the family of the address; the number is enough to know ours
				field(in);
				String number = new String(field(in), StandardCharsets.US_ASCII);
				String name = new String(field(in), StandardCharsets.US_ASCII);
				byte[] data = field(in);
				if (name.equals(KIND) && (number.isEmpty() || number.equals(displayNumber))) {
					return new Cookie(name, data);
				}
			}
		}
		return NONE;
	}

	private static byte[] field(DataInputStream in) throws IOException {
		byte[] field = new byte[in.readUnsignedShort()];
		in.readFully(field);
		return field;
	}
}
