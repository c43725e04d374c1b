// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.util.ArrayList;
import java.util.List;

/** Counts what a check of one manifest finds, and closes it with the words of {@code sha256sum -c}. For one thread. */
public final class CheckTally {

	private long matched;
	private long mismatched;
	private long unreadable;
	private long broken;

	/** Counts one file. */
	public void add(Checked checked) {
		switch (checked.verdict()) {
			case OK -> matched++;
			case FAILED -> mismatched++;
			case UNREADABLE -> unreadable++;
		}
	}

	/** Counts one line that could not be understood. */
	public void addBroken() {
		broken++;
	}

	/** Files with the listed checksum. */
	public long matched() {
		return matched;
	}

	/** Files with another. */
	public long mismatched() {
		return mismatched;
	}

	/** Files that could not be read. */
	public long unreadable() {
		return unreadable;
	}

	/** Lines that could not be understood. */
	public long broken() {
		return broken;
	}

	/** Whether the manifest listed any file at all; if not, it is no manifest and the check has failed. */
	public boolean listsFiles() {
		return matched + mismatched + unreadable > 0;
	}

	/**
	 * What {@code sha256sum -c} exits with 0 for: the manifest lists files and all of them match. Broken lines alone
	 * are only warned of.
	 */
	public boolean isClean() {
		return matched > 0 && mismatched == 0 && unreadable == 0;
	}

	/** The closing lines, none if all is well; without the name of a program before them. */
	public List<String> warnings(FileName manifest) {
		if (!listsFiles()) {
			return List.of(Messages.get("manifest.none", manifest.display()));
		}
		List<String> lines = new ArrayList<>();
		warn(lines, "warning.broken", broken);
		warn(lines, "warning.unreadable", unreadable);
		warn(lines, "warning.mismatched", mismatched);
		return List.copyOf(lines);
	}

	private static void warn(List<String> lines, String key, long count) {
		if (count > 0) {
			lines.add(Messages.get(key, count));
		}
	}
}
