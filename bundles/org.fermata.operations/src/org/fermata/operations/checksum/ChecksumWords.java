// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the operations of this package say to people. */
final class ChecksumWords {

	private static final ResourceBundle BUNDLE = ResourceBundle
			.getBundle("org.fermata.operations.checksum.operations");

	private ChecksumWords() {
	}

	static String get(String key, Object... arguments) {
		return MessageFormat.format(BUNDLE.getString(key), arguments);
	}
}
