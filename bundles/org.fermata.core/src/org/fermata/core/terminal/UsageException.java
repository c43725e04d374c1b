// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.terminal;

/** The words after a command were wrong. */
public final class UsageException extends Exception {

	private static final long serialVersionUID = 1L;

	/** @param message names what was wrong and the way out, for people */
	public UsageException(String message) {
		super(message, null, false, false);
	}
}
