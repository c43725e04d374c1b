// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.page;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the list, as it is read aloud: "Checksum ~/photos, Running, 61 %, 2.1 of 3.4 GB, about 3 s".
 *
 * @param words all of it
 * @param selected whether it is selected
 */
public record Row(String words, boolean selected) {

	private static final Pattern PERCENT = Pattern.compile(", (\\d+) %");

	/** Whether the words hold these. */
	public boolean says(String part) {
		return words.contains(part);
	}

	/** How far it says it is; empty if it does not. */
	public OptionalInt percent() {
		Matcher percent = PERCENT.matcher(words);
		return percent.find() ? OptionalInt.of(Integer.parseInt(percent.group(1))) : OptionalInt.empty();
	}
}
