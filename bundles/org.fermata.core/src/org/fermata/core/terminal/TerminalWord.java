// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.terminal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A word of the command line. Immutable. */
public interface TerminalWord {

	/** As Java has it: bytes that are no text are lost. */
	String text();

	/**
	 * The file of that name, seen from the current folder, even if the name is no text.
	 *
	 * @throws InvalidPathException if the system cannot have such a name
	 */
	Path path();

	/**
	 * The rest of the word, such as the value in {@code --option=value}.
	 *
	 * @param index where it begins in the {@linkplain #text text}
	 */
	TerminalWord from(int index);

	/** For people: bytes that are no text are shown as such. */
	String display();
}
