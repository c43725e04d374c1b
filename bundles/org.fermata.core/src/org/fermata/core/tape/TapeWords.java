// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What this package says to people. */
final class TapeWords {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.fermata.core.tape.tape");

	private TapeWords() {
	}

	static String format(String key, Object... arguments) {
		return MessageFormat.format(BUNDLE.getString(key), arguments);
	}
}
