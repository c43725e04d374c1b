// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What this package says to people: to those who write a plugin.xml. */
final class DeclarationWords {

	private static final ResourceBundle BUNDLE = ResourceBundle
			.getBundle("org.fermata.core.internal.declaration.declarations");

	private DeclarationWords() {
	}

	static String format(String key, Object... arguments) {
		return MessageFormat.format(BUNDLE.getString(key), arguments);
	}
}
