// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What became of one file. Immutable, for any thread. */
public sealed interface FileOutcome {

	/** The name as it stands in a manifest. */
	FileName name();

	/**
	 * The file has a checksum.
	 *
	 * @param size bytes that went into it
	 */
	record Hashed(FileName name, long size, Sha256 digest) implements FileOutcome {

		/** The line for the manifest. */
		public ManifestLine line() {
			return new ManifestLine(digest, name);
		}
	}

	/** The file, link or folder was left out on purpose; {@code words} say why and are for people. */
	record Skipped(FileName name, Reason reason, String words) implements FileOutcome, TreeScan.Found {

		Skipped(FileName name, Reason reason) {
			this(name, reason, reason.words());
		}

		/** Name and reason as one line for people. */
		public String message() {
			return Messages.get("failure.line", name.display(), words);
		}
	}

	/** The file or folder should have been read and could not; {@code words} say why and are for people. */
	record Failed(FileName name, Reason reason, String words) implements FileOutcome, TreeScan.Found {

		Failed(FileName name, Reason reason) {
			this(name, reason, reason.words());
		}

		/** The one place where a fault of the system becomes a reason. */
		static Failed of(FileName name, IOException fault, Reason whenMissing) {
			if (fault instanceof NoSuchFileException) {
				return new Failed(name, whenMissing);
			}
			if (fault instanceof AccessDeniedException) {
				return new Failed(name, Reason.NOT_PERMITTED);
			}
			String system = fault instanceof FileSystemException known ? known.getReason() : fault.getMessage();
			return new Failed(name, Reason.UNREADABLE, system == null
					? Reason.UNREADABLE.words() : Messages.get("unreadable.because", system));
		}

		/** Name and reason as one line for people. */
		public String message() {
			return Messages.get("failure.line", name.display(), words);
		}
	}
}
