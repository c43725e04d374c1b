// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

/** What a progress counts; presenters choose words and magnitudes by it. */
public enum ProgressUnit {
	/** Things: files, pages, steps. */
	ITEMS,
	/** Bytes, shown in binary units. */
	BYTES
}
