// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.util.concurrent.RejectedExecutionException;

/**
 * Where tasks run: Eclipse Jobs, virtual threads, child JVMs. A batch does not hand over its tasks one
 * by one; it asks for a few <em>lanes</em>, each of which takes the next task as long as there is one.
 * So the cost of a worker is paid once per lane, not once per task.
 *
 * <p>Workers that are equal are the same to a batch: its lanes move between workers when the next task wants
 * other ones. All methods may be called from any thread.
 */
public interface Workers {

	/**
	 * Runs a lane on a worker of its own, soon. The lane catches what its tasks throw and returns when
	 * there is nothing left for it; it does not want the thread's name or interrupt flag kept.
	 *
	 * <p>A lane of an engine is a {@link WorkersLane}: workers that keep it waiting, or show it to users, find there
	 * what they need.
	 *
	 * @param name what the lane works on, for thread names and job names
	 * @throws RejectedExecutionException if these workers are closed
	 */
	void start(String name, Runnable lane);

	/** How many lanes make sense for one batch that does not say. */
	int limit();
}
