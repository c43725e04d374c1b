// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

/** The last release cannot be had here; the message says why, and what helps. */
final class BaselineException extends Exception {

	private static final long serialVersionUID = 1L;

	BaselineException(String message) {
		super(message);
	}
}
