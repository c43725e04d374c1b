// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

/** A routine that is replayed did something else than the run that its tape is of. Immutable but for its stack. */
public final class TapeDivergedException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final int line;
	private final String recorded;
	private final String done;

	TapeDivergedException(String message, TapeLine line, TapeEvent done) {
		super(message);
		this.line = line.number();
		this.recorded = line.event().toString();
		this.done = done.toString();
	}

	/** The number of the line that the routine did not follow; the first is 1. */
	public int line() {
		return line;
	}

	/** What stands there, as JSON. */
	public String recorded() {
		return recorded;
	}

	/** What the routine did instead, as JSON. */
	public String done() {
		return done;
	}
}
