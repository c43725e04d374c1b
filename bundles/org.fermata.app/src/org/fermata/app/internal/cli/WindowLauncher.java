// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.fermata.core.terminal.TerminalSession;

/**
 * Starts the platform for a window: the program that the start script runs. It sees to it that a start which came to
 * nothing is no reason for the next one to come to nothing.
 */
public final class WindowLauncher {

	private static final String PROGRAM = "fermata";

	private WindowLauncher() {
	}

	/**
	 * Runs the platform in this process, which ends with it.
	 *
	 * @param words for the platform's own launcher; the first is {@code -configuration}, and the second the folder for
	 *        caches that windows share
	 */
	public static void main(String[] words) {
		Path wanted = Path.of(words[1]);
		try {
			words[1] = share(wanted).toString();
			PlatformLauncher.run(Path.of(words[1]), words);
		} catch (IOException useless) {
			tell(useless.getMessage());
			Runtime.getRuntime().halt(TerminalSession.FAILED);
		}
	}

	/** Where no locks can be had, as on some file servers, the window opens all the same. */
	private static Path share(Path wanted) {
		try {
			return Caches.share(wanted);
		} catch (IOException unusable) {
			tell(Messages.get("unguarded", wanted, unusable.getMessage()));
			return wanted;
		}
	}

	private static void tell(String words) {
		System.err.println(Messages.get("line", PROGRAM, words));
	}
}
