// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** What the measured programs share: each contender runs in a JVM of its own and prints {@code name value}. */
final class Program {

	private static final long SETTLING_NANOS = 200_000_000;
	private static final int COLLECTIONS = 3;

	private Program() {
	}

	/** Whether it shall take less time and be less sure. */
	static boolean isQuick(String[] words) {
		return words[1].equals("quick");
	}

	/** Prints a figure for {@link Rounds} to read. */
	static void figure(String name, double value) {
		System.out.println(name + " " + value);
	}

	/** What the process has used of the processors' time so far: what neighbours hardly touch. */
	static long processorNanos() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	/** What lives on the heap, once everybody has come to rest. */
	static long heapBytes() {
		LockSupport.parkNanos(SETTLING_NANOS);
		return liveBytes();
	}

	/** What lives on the heap now. */
	static long liveBytes() {
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	/** What the process holds of the machine's memory, stacks included. */
	static long residentBytes() {
		try {
			return Files.readAllLines(Path.of("/proc/self/status")).stream()
					.filter(line -> line.startsWith("VmRSS:"))
					.mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
					.findFirst().orElseThrow();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
