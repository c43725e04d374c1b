// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.util.concurrent.RejectedExecutionException;

/** Work was not started, because there is no thread for it: the system gives no more, or the workers are closed. */
public final class NoThreadException extends RejectedExecutionException {

	private static final long serialVersionUID = 1L;

	private NoThreadException(String message, Throwable cause) {
		super(message, cause);
	}

	/**
	 * What to tell when starting something failed.
	 *
	 * @param refused what it failed with; returned as it is if it says in words what is wrong
	 * @param work what was to be started
	 */
	public static Throwable explaining(Throwable refused, String work) {
		boolean isThreads = refused instanceof OutOfMemoryError && String.valueOf(refused.getMessage()).contains("thread");
		if (isThreads) {
			return new NoThreadException("The system has no thread left for \u201c" + work + "\u201d", refused);
		}
		return refused;
	}
}
