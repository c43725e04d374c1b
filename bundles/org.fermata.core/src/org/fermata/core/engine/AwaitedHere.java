// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/**
 * The place that awaited a task which failed. Attached to the task's own exception as a suppressed one,
 * since its stack trace tells of the worker only.
 */
public final class AwaitedHere extends Throwable {

	private static final long serialVersionUID = 1L;

	AwaitedHere(String operation) {
		super("awaited by operation \u201c" + operation + "\u201d");
	}
}
