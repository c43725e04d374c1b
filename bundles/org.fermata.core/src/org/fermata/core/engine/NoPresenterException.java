// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/** An operation asked, and nobody presents it, so nobody could ever answer. */
public final class NoPresenterException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	NoPresenterException(String operation, String prompt) {
		super("\u201c" + operation + "\u201d asks \u201c" + prompt
				+ "\u201d, but nobody presents it; add a presenter to the engine");
	}
}
