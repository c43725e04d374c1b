// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.dialog;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of this package. */
final class DialogWords {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.fermata.swt.dialog.dialog");

	private DialogWords() {
	}

	static String plain(String key) {
		return BUNDLE.getString(key);
	}

	static String format(String key, Object... arguments) {
		return MessageFormat.format(BUNDLE.getString(key), arguments);
	}

	/** In a label or a tooltip an ampersand would mark a mnemonic. */
	static String escaped(String text) {
		return text.replace("&", "&&");
	}
}
