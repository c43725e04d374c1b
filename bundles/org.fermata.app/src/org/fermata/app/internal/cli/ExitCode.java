// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

/** What the process says to its caller. */
final class ExitCode {

	static final int OK = 0;
	/** A file failed. */
	static final int FAILED = 1;
	/** The command line was wrong. */
	static final int USAGE = 2;
	/** Ended by Ctrl-C; as shells count signals. */
	static final int INTERRUPTED = 130;

	private ExitCode() {
	}
}
