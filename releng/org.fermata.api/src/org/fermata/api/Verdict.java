// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import java.util.Collection;

/**
 * Whether the version of a bundle or a package says what has become of it.
 *
 * @param wanted the least that semantic versioning asks for
 * @param fits whether the new one is at least that
 * @param incompatible whether something was broken
 */
record Verdict(String name, Version old, Version now, Version wanted, boolean fits, boolean incompatible) {

	static Verdict of(String name, Version old, Version now, Collection<Change> changes) {
		boolean incompatible = changes.stream().anyMatch(change -> !change.isCompatible());
		boolean added = changes.stream().anyMatch(change -> change.kind() == Change.Kind.ADDED);
		Version.Step needed = old.needed(incompatible, added, !changes.isEmpty());
		boolean fits = now.compareTo(old) >= 0 && now.stepFrom(old).compareTo(needed) >= 0;
		return new Verdict(name, old, now, old.plus(needed), fits, incompatible);
	}

	/** Whether a client breaks without having been told by the version. */
	boolean breaksUntold() {
		return incompatible && !fits;
	}

	@Override
	public String toString() {
		String versions = old.equals(now) ? now.toString() : old + " to " + now;
		return name + " " + versions + (fits ? "" : ", should be " + wanted);
	}
}
