// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of what a process has open, such as {@code /dev/fd/1} and all that leads there. Behind each the system shows a
 * file by its path; whoever replaces that file takes it away from the process that has it open.
 */
final class OpenDescriptor {

	private static final Pattern FOLDER = Pattern.compile("/dev/fd|/proc/(\\d+)(/task/\\d+)?/fd");
	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

	/** Of another process: no number of ours. */
	private static final int FOREIGN = Integer.MAX_VALUE;

	private OpenDescriptor() { }

	/** The number behind this very name, whose own link is not followed; empty for other files. */
	static OptionalInt of(Path path) {
		Path name = path.getFileName();
		Path parent = path.toAbsolutePath().getParent();
		if (name == null || parent == null || !NUMBER.matcher(name.toString()).matches()) {
			return OptionalInt.empty();
		}
		try {
			Matcher folder = FOLDER.matcher(parent.toRealPath().toString());
			if (!folder.matches()) {
				return OptionalInt.empty();
			}
			String process = folder.group(1);
			boolean own = process == null || process.equals(Long.toString(ProcessHandle.current().pid()));
			return OptionalInt.of(own ? Integer.parseInt(name.toString()) : FOREIGN);
		} catch (IOException noSuchFolder) {
			return OptionalInt.empty(); // what is to be said of it is said when it is written
		}
	}
}
