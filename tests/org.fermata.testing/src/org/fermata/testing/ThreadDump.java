// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/** What every thread is doing, virtual threads included where the JVM tells of them. Any thread. */
public final class ThreadDump {

	private ThreadDump() {
	}

	/** The dump, as text. */
	public static String take() {
		return "Threads and locks\n" + locks() + "\nThreads, the virtual ones included\n" + all();
	}

	private static String locks() {
		StringBuilder text = new StringBuilder();
		for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
			text.append(thread);
		}
		return text.toString();
	}

	// By its name, as a bundle cannot count on com.sun.management. Only this bean knows virtual threads.
	private static String all() {
		try {
			Path folder = Files.createTempDirectory("fermata-threads");
			Path file = folder.resolve("dump.txt");
			try {
				ManagementFactory.getPlatformMBeanServer().invoke(
						new ObjectName("com.sun.management:type=HotSpotDiagnostic"), "dumpThreads",
						new Object[] { file.toString(), "TEXT_PLAIN" },
						new String[] { String.class.getName(), String.class.getName() });
				return Files.readString(file);
			} finally {
				Files.deleteIfExists(file);
				Files.delete(folder);
			}
		} catch (IOException | JMException | RuntimeException unavailable) {
			return "not available: " + unavailable;
		}
	}
}
