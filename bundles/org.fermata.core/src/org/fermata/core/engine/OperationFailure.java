// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/**
 * A failure that a routine declares in words for people, such as "3 of 40 files could not be read".
 * Presenters show the message as it stands; there is no stack trace to look at.
 */
public final class OperationFailure extends Exception {

	private static final long serialVersionUID = 1L;

	/** @param message what failed, as a person should read it */
	public OperationFailure(String message) {
		this(message, null);
	}

	/**
	 * @param message what failed, as a person should read it
	 * @param cause what the system said, for those who look closer
	 */
	public OperationFailure(String message, Throwable cause) {
		super(message, cause, true, false);
	}
}
