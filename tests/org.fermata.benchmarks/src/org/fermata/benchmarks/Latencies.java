// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.Arrays;

/** Times that were measured one by one, on one thread. */
final class Latencies {

	private final long[] nanos;
	private volatile int count; // written by the thread that measures

	Latencies(int most) {
		nanos = new long[most];
	}

	void add(long elapsedNanos) {
		nanos[count] = elapsedNanos;
		count++;
	}

	int count() {
		return count;
	}

	/** Below which so many of a hundred lie, in nanoseconds. */
	double percentile(double percent) {
		long[] sorted = Arrays.copyOf(nanos, count);
		Arrays.sort(sorted);
		return sorted[Math.min(count - 1, (int) (count * percent / 100))];
	}

	/** The longest, in nanoseconds. */
	double most() {
		return percentile(100);
	}
}
