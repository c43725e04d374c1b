// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

/** Something was given for a parameter that it does not take. Its message says to a person which, and what it takes. */
public final class ParameterException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String parameter;

	ParameterException(String parameter, String message, Throwable cause) {
		super(message, cause);
		this.parameter = parameter;
	}

	/** The name of the parameter. */
	public String parameter() {
		return parameter;
	}
}
