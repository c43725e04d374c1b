// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.watch;

/** What takes a while and is watched. */
public enum SpanKind {
	/** From an operation's start to its end. */
	OPERATION,
	/** One task on a worker. */
	TASK,
	/** From a question to its answer. */
	PROMPT,
	/** One drain of the bridge on the UI thread. */
	DRAIN
}
