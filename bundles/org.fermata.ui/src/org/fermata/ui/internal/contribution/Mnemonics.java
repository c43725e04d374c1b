// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives the entries of one menu letters to choose them by, as long as there are any: contributors know no others. */
final class Mnemonics {

	private final Set<String> taken = new HashSet<>();

	/** The text of an entry that is called so. Ampersands of the name are meant. */
	String text(String name) {
		int place = free(name, true);
		if (place < 0) {
			place = free(name, false);
		}
		if (place < 0) {
			return escaped(name);
		}
		taken.add(letter(name, place));
		return escaped(name.substring(0, place)) + "&" + escaped(name.substring(place)); //$NON-NLS-1$
	}

	/** @param initial whether it must begin a word */
	private int free(String name, boolean initial) {
		for (int place = 0; place < name.length(); place++) {
			boolean begins = place == 0 || !Character.isLetterOrDigit(name.charAt(place - 1));
			if (Character.isLetterOrDigit(name.charAt(place)) && (begins || !initial) && !taken.contains(letter(name, place))) {
				return place;
			}
		}
		return -1;
	}

	private static String letter(String name, int place) {
		return name.substring(place, place + 1).toUpperCase(Locale.ROOT);
	}

	/** The text of an entry without a letter. */
	static String escaped(String name) {
		return name.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
