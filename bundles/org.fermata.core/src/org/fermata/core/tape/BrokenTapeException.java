// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.io.IOException;
import java.nio.file.Path;

/** A file is no tape, or not a whole one, or one of a newer version. */
public final class BrokenTapeException extends IOException {

	private static final long serialVersionUID = 1L;

	private final int line;

	BrokenTapeException(Path tape, int line, String problem, Throwable cause) {
		super(TapeWords.format("broken", tape, line, problem), cause);
		this.line = line;
	}

	/** The number of the line that is broken; the first is 1. */
	public int line() {
		return line;
	}
}
