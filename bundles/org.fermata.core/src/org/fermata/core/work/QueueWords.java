// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.work;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What this package says to people. */
final class QueueWords {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.fermata.core.work.queue");

	private QueueWords() {
	}

	/** "Resizing: item 3 of 12". */
	static String item(String what, long number, long all) {
		return MessageFormat.format(BUNDLE.getString("item"), what, number, all);
	}
}
