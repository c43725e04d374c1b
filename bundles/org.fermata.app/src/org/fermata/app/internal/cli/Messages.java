// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the command line says to people. Not Eclipse's NLS, since the command line starts without Eclipse. */
final class Messages {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle(
			Messages.class.getPackageName() + ".messages");

	private Messages() {
	}

	/** With arguments the text is a MessageFormat pattern; without, it is taken as it stands. */
	static String get(String key, Object... arguments) {
		String text = WORDS.getString(key);
		return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
	}
}
