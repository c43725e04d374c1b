// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import java.util.Comparator;

/**
 * One difference.
 *
 * @param where the package in which it is
 * @param element a package, a type, or a type and its member
 * @param what in words
 * @param binary whether what was compiled against the old one still runs
 * @param source whether what was written against the old one still compiles
 */
record Change(String where, String element, Kind kind, String what, boolean binary, boolean source)
		implements Comparable<Change> {

	enum Kind {
		ADDED, CHANGED, REMOVED
	}

	boolean isCompatible() {
		return binary && source;
	}

	@Override
	public int compareTo(Change other) {
		return Comparator.comparing(Change::element).thenComparing(Change::kind).thenComparing(Change::what).compare(this, other);
	}

	@Override
	public String toString() {
		String breaks = binary && source ? "" : binary ? " (source)" : source ? " (binary)" : " (binary, source)";
		return element + ": " + what + breaks;
	}
}
