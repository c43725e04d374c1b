// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.trace;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What an engine has done lately, moment by moment: operations, tasks, prompts and drains to the UI thread,
 * each with its beginning and its end. Kept in memory, the latest so many; an engine has one if it was
 * {@link org.fermata.core.engine.Engine.Builder#trace built with it}. Any thread.
 */
public interface RunTrace {

	/** How many spans are kept now. */
	int size();

	/**
	 * Writes the trace as JSON in the Trace Event Format, which Perfetto and Chrome's tracing page open. Spans
	 * that overlap are asynchronous events, each on a row of its own; a span that has not ended has no end.
	 * Takes its time: call it off the UI thread. Replaces the file.
	 *
	 * @throws IOException if the file cannot be written
	 */
	void writeTo(Path file) throws IOException;
}
