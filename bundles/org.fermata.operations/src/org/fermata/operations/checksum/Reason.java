// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

/** Why a file has no checksum: the closed set that programs can tell apart; the words for people come with it. */
public enum Reason {
	/** A symbolic link to a folder inside a tree. Following none is what keeps a walk free of loops. */
	LINK_TO_FOLDER,
	/** A symbolic link whose target is missing, or which leads back to itself. */
	BROKEN_LINK,
	/** A named pipe. */
	FIFO,
	/** A Unix-domain socket. */
	SOCKET,
	/** A character device. */
	CHARACTER_DEVICE,
	/** A block device. */
	BLOCK_DEVICE,
	/** Neither file nor folder nor link, on a system that does not say what. */
	SPECIAL,
	/** A folder where a file is needed. */
	FOLDER,
	/** It was there a moment ago. */
	VANISHED,
	/** It is not there. */
	MISSING,
	/** The system refuses access. */
	NOT_PERMITTED,
	/** Its size, time or identity changed while it was read. */
	CHANGED,
	/** It gave fewer or more bytes than its size says, and nothing says it changed (as in /sys). */
	INCOMPLETE,
	/** Any other fault of the system; the words name it. */
	UNREADABLE,
	/** The name {@code -}, by which a manifest means what a pipe had delivered. */
	STANDARD_INPUT;

	/** The reason in plain words, to stand after the name of the file. */
	public String words() {
		return Messages.get("reason." + name());
	}
}
