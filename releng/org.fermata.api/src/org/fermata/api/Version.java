// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import java.util.Comparator;

/** The version of a bundle or a package; what comes after the third number is not compared. */
record Version(int major, int minor, int micro) implements Comparable<Version> {

	static final Version NONE = new Version(0, 0, 0);

	/** How much of it has gone up, or has to. */
	enum Step {
		NONE, MICRO, MINOR, MAJOR
	}

	/** @throws IllegalArgumentException if it is not made of numbers */
	static Version of(String text) {
		String[] parts = text.split("[.-]");
		return new Version(number(parts, 0), number(parts, 1), number(parts, 2));
	}

	private static int number(String[] parts, int index) {
		return index < parts.length ? Integer.parseInt(parts[index]) : 0;
	}

	/** How far it is from an older one; none if it is no newer. */
	Step stepFrom(Version older) {
		if (compareTo(older) <= 0) {
			return Step.NONE;
		}
		if (major != older.major) {
			return Step.MAJOR;
		}
		return minor != older.minor ? Step.MINOR : Step.MICRO;
	}

	/** The next one that is so much newer. */
	Version plus(Step step) {
		return switch (step) {
		case NONE -> this;
		case MICRO -> new Version(major, minor, micro + 1);
		case MINOR -> new Version(major, minor + 1, 0);
		case MAJOR -> new Version(major + 1, 0, 0);
		};
	}

	/**
	 * What semantic versioning asks for after this one. Before 1.0 nothing is promised for good, and the second number
	 * stands for the first.
	 */
	Step needed(boolean incompatible, boolean added, boolean changed) {
		boolean early = major == 0;
		if (incompatible) {
			return early ? Step.MINOR : Step.MAJOR;
		}
		if (added) {
			return early ? Step.MICRO : Step.MINOR;
		}
		return changed ? Step.MICRO : Step.NONE;
	}

	@Override
	public int compareTo(Version other) {
		return Comparator.comparingInt(Version::major).thenComparingInt(Version::minor).thenComparingInt(Version::micro)
				.compare(this, other);
	}

	@Override
	public String toString() {
		return major + "." + minor + "." + micro;
	}
}
