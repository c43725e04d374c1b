// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.Arrays;

/**
 * The place that awaited a task which failed. Attached to the task's own exception as a suppressed one,
 * since its stack trace tells of the worker only.
 */
public final class AwaitedHere extends Throwable {

	private static final long serialVersionUID = 1L;
	/** An exception that is thrown again and again, such as a constant, must not grow with it. */
	private static final int MOST = 8;

	private AwaitedHere(String operation) {
		super("awaited by operation \u201c" + operation + "\u201d");
	}

	/** Notes the caller's place on what it is about to throw. */
	static void attachTo(Throwable failure, String operation) {
		long places = Arrays.stream(failure.getSuppressed()).filter(AwaitedHere.class::isInstance).count();
		if (places < MOST) {
			failure.addSuppressed(new AwaitedHere(operation));
		}
	}
}
