// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

import java.util.Objects;

/**
 * One of the values that a parameter of the kind {@link ParameterKind#CHOICE} can have.
 *
 * @param value what stands for it in a terminal and in code
 * @param label what people choose it by
 */
public record Choice(String value, String label) {

	/** @throws NullPointerException if one of them is missing */
	public Choice {
		Objects.requireNonNull(value);
		Objects.requireNonNull(label);
	}
}
