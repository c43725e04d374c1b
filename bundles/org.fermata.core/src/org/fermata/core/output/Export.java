// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.output;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that an operation can write from its results, when somebody wants it. Presenters offer it.
 */
public interface Export {

	/** What it saves, as a command's label: "Save manifest…". */
	String label();

	/** Where one would save it. */
	Path suggestion();

	/**
	 * Writes the file, as a whole or not at all. Takes its time: call it off the UI thread.
	 *
	 * @throws IOException with a message for people that names the file
	 */
	void write(Path target) throws IOException;
}
