// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.json;

/** A text is not the JSON that was expected. */
public final class JsonSyntaxException extends Exception {

	private static final long serialVersionUID = 1L;

	JsonSyntaxException(String problem, int index) {
		super(problem + " at character " + (index + 1));
	}
}
