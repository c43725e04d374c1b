// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples;

import java.util.ResourceBundle;

/** The words of the catalog, by the ids of its entries. */
final class Messages {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle(Messages.class.getPackageName() + ".messages");

	private Messages() {
	}

	static String get(String key) {
		return WORDS.getString(key);
	}
}
