// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A turn of the event loop that took too long.
 *
 * @param who whose code it was in
 * @param nanos for how long it was seen there, machine and JVM taken off
 * @param looks how often it was seen there
 * @param stack where the UI thread was when it was seen there last, down to the event loop
 */
public record Stall(Who who, long nanos, int looks, List<StackTraceElement> stack) {

	/** Whose code runs in a turn. */
	public enum Who {
		/** Nobody's: the loop looks for events, or waits for them. */
		NOBODY,
		/** The project's own, or what that calls. */
		OURS,
		/** The toolkit's or the platform's, and none of ours. */
		PLATFORM,
		/** A test's, which may hold its own thread as long as it likes. */
		TEST
	}

	@Override
	public String toString() {
		return "The UI thread was held for " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms, seen " + looks + " times, in\n"
				+ stack.stream().map(frame -> "\tat " + plain(frame)).collect(Collectors.joining("\n"));
	}

	/** Without the loader and the module, which only say how a test was started. */
	private static StackTraceElement plain(StackTraceElement frame) {
		return new StackTraceElement(frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
	}
}
