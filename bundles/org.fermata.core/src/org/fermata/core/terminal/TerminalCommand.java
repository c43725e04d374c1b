// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.terminal;

/**
 * A command of the terminal with words and output of its own: {@code fermata NAME …}. It is named by an element
 * {@code <terminal>} of the extension point {@code org.fermata.ui.operations}. An operation whose words are its
 * parameters and whose output is its results needs none: it says {@code command="NAME"}. A new instance is made each
 * time, which needs a public constructor without parameters.
 */
public interface TerminalCommand {

	/**
	 * How it is used, in lines for people; the first begins with "usage: fermata " and goes on with what is typed. Shown
	 * by {@link TerminalSession#help}.
	 */
	String usage();

	/**
	 * Does it, on the main thread of the process. Ctrl-C ends the process at once, except during
	 * {@link TerminalSession#present}.
	 *
	 * @return the exit code of the process: one of {@link TerminalSession}, or its own
	 * @throws UsageException if the words are wrong; they are told it, with the usage
	 * @throws Exception is told, and the exit code is {@link TerminalSession#FAILED}
	 */
	int run(TerminalSession session) throws Exception;
}
