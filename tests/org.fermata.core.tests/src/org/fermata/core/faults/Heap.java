// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

/** What lives in memory. */
final class Heap {

	private static final int LOOKS = 3;

	private Heap() {
	}

	/** Bytes that are still reachable; the least of several looks, as collectors take their time. */
	static long used() {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < LOOKS; i++) {
			System.gc();
			Runtime runtime = Runtime.getRuntime();
			least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
		}
		return least;
	}
}
