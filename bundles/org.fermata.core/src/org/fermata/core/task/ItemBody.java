// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import org.fermata.core.progress.Progress;

/**
 * The work that a {@link MultiTask} does for each item. Runs on a worker, for several items at once.
 *
 * @param <I> the item
 * @param <T> the result
 */
@FunctionalInterface
public interface ItemBody<I, T> {

	/**
	 * Does the work for one item; see {@link TaskBody#run}.
	 *
	 * @throws Exception whatever went wrong
	 */
	T run(I item, Progress progress) throws Exception;
}
