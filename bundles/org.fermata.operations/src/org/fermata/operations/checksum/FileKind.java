// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Which kind of thing stands in the place of a regular file. */
final class FileKind {

	private static final int TYPE_BITS = 0170000;

	private FileKind() { }

	/**
	 * The reason why this is no file to read. The one look that regular files cost gave the attributes; only what they
	 * call "other" is looked at again.
	 */
	static Reason notAFile(Path path, BasicFileAttributes attributes, LinkOption... options) throws IOException {
		if (attributes.isDirectory()) {
			return Reason.FOLDER;
		}
		if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
			return Reason.SPECIAL;
		}
		return switch ((int) Files.getAttribute(path, "unix:mode", options) & TYPE_BITS) {
			case 0010000 -> Reason.FIFO;
			case 0020000 -> Reason.CHARACTER_DEVICE;
			case 0060000 -> Reason.BLOCK_DEVICE;
			case 0140000 -> Reason.SOCKET;
			default -> Reason.SPECIAL;
		};
	}
}
