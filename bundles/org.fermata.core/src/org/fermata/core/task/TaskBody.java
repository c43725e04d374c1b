// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import org.fermata.core.progress.Progress;

/**
 * The work of a {@link Task}. Runs on a worker, never on the UI thread.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface TaskBody<T> {

	/**
	 * Does the work. Look at the progress now and then to hear of a cancel, or call
	 * {@link Progress#checkCancelled()}; a body that does neither is interrupted after a grace.
	 *
	 * @throws Exception whatever went wrong; it surfaces unchanged where the task is awaited
	 */
	T run(Progress progress) throws Exception;
}
