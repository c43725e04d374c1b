// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of this package. Not Eclipse's NLS, since the package has to work on a plain class path. */
final class Messages {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle(
			Messages.class.getPackageName() + ".messages");

	private Messages() { }

	/** With arguments the text is a MessageFormat pattern; without, it is taken as it stands. */
	static String get(String key, Object... arguments) {
		String text = WORDS.getString(key);
		return arguments.length == 0 ? text : new MessageFormat(text).format(arguments);
	}
}
