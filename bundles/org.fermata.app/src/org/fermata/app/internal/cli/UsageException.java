// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

/** The command line was wrong; the message names what and the way out. */
final class UsageException extends Exception {

	private static final long serialVersionUID = 1L;

	UsageException(String message) {
		super(message, null, false, false);
	}
}
