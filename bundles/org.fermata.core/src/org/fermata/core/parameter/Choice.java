// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

	/** Whether no two have the same value or label. */
	public static boolean areDistinct(List<Choice> choices) {
		Set<String> values = new HashSet<>();
		Set<String> labels = new HashSet<>();
		for (Choice choice : choices) {
			if (!values.add(choice.value()) | !labels.add(choice.label())) {
				return false;
			}
		}
		return true;
	}
}
