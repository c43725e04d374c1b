// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import org.fermata.core.cancel.Cancellation;

/**
 * A part of a greater progress, with a message, a total and a unit of its own. Close it when its work has
 * ended, however it ended. May be used from any thread, also by several at once; what is said to it after
 * it was closed changes nothing that its parent shows.
 *
 * <p>The share that a part has of its parent never shrinks: a part that begins a second time, say to try
 * again, moves its parent on when it is further than the first time.
 */
public interface ProgressPart extends Progress, AutoCloseable {

	/** The same part in the hands of work that another cancellation stops. */
	ProgressPart stoppedBy(Cancellation other);

	/** Ends the part: all of the amount that it stands for is done. Closing it again does nothing. */
	@Override
	void close();
}
