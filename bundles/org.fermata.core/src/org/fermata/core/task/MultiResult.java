// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param values the results of the tasks that succeeded, in submission order; may hold nulls
 * @param failures the tasks that failed, in submission order
 */
public record MultiResult<T>(List<T> values, List<Failure> failures) {

	/**
	 * A task that failed.
	 *
	 * @param index its place in the batch, from 0
	 * @param task its name
	 * @param cause what it threw
	 */
	public record Failure(int index, String task, Throwable cause) { }
}
