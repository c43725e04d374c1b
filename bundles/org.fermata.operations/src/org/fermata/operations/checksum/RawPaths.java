// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Between a path and its bytes, one char per byte. A Unix path keeps its bytes, but its {@code toString} loses those
 * that are no text in the JVM's encoding; the only public way around is its URI, which spells each byte. The URI looks
 * at the file system (to add a slash to folders), so it is used only where the text may have lost something.
 */
final class RawPaths {

	private static final char LOST = '\uFFFD';
	private static final FileSystem SYSTEM = FileSystems.getDefault();
	private static final boolean UNIX = SYSTEM.supportedFileAttributeViews().contains("unix");

	/** Whether names are UTF-8 taken as it stands: not so in the C locale, nor on a system that normalizes them. */
	private static final boolean TEXT_IS_UTF8 = UNIX
			&& "/\u00e9e\u0301".equals(Path.of(URI.create("file:///%C3%A9e%CC%81")).toString());

	private RawPaths() { }

	static String octets(Path path) {
		String text = path.toString();
		FileSystem system = path.getFileSystem();
		if (!UNIX || system != SYSTEM) {
			String slashes = text.replace(system.getSeparator(), "/");
			return new String(slashes.getBytes(UTF_8), ISO_8859_1);
		}
		if (isAscii(text)) {
			return text;
		}
		return TEXT_IS_UTF8 && text.indexOf(LOST) < 0 ? new String(text.getBytes(UTF_8), ISO_8859_1) : spelled(path);
	}

	static Path resolve(Path folder, String octets) {
		// Path drops a slash at the end, and with it the system's refusal to take a file for a folder
		String exact = octets.endsWith("/") ? octets + '.' : octets;
		if (!isAscii(exact)) {
			String text = new String(exact.getBytes(ISO_8859_1), UTF_8);
			boolean plain = TEXT_IS_UTF8 && text.indexOf(LOST) < 0;
			if (!plain && UNIX && folder.getFileSystem() == SYSTEM) {
				return folder.resolve(fromSpelling(exact));
			}
			exact = text;
		}
		return folder.resolve(exact);
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 0x80) {
				return false;
			}
		}
		return true;
	}

	private static String spelled(Path path) {
		// A relative path is hung under the root, not under the current folder, whose bytes would come in
		Path absolute = path.isAbsolute() ? path : path.getFileSystem().getPath("/").resolve(path);
		String spelling = absolute.toUri().getRawPath();
		int end = spelling.endsWith("/") ? spelling.length() - 1 : spelling.length();
		StringBuilder octets = new StringBuilder(end);
		for (int i = path.isAbsolute() ? 0 : 1; i < end; i++) {
			char c = spelling.charAt(i);
			if (c == '%') {
				c = (char) HexFormat.fromHexDigits(spelling, i + 1, i + 3);
				i += 2;
			}
			octets.append(c);
		}
		return octets.toString();
	}

	private static Path fromSpelling(String octets) {
		StringBuilder spelling = new StringBuilder("file://");
		for (char c : ('/' + octets).toCharArray()) {
			boolean plain = c == '/' || c == '.' || c == '-' || c < 0x80 && Character.isLetterOrDigit(c);
			spelling.append(plain ? String.valueOf(c) : '%' + HexFormat.of().toHexDigits((byte) c));
		}
		Path absolute = Path.of(URI.create(spelling.toString()));
		return octets.startsWith("/") ? absolute : absolute.subpath(0, absolute.getNameCount());
	}
}
