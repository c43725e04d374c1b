// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What this package says to people. */
final class ParameterWords {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.fermata.core.parameter.parameters");

	private ParameterWords() {
	}

	static String get(String key) {
		return BUNDLE.getString(key);
	}

	static String format(String key, Object... arguments) {
		return MessageFormat.format(BUNDLE.getString(key), arguments);
	}
}
