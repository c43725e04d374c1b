// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import org.fermata.core.task.MultiResult.Failure;
import org.fermata.core.task.Task;

/** A task with its place in the batch, from 0. */
record Slot<T>(int index, Task<T> task) {

	/** What is told of the task when it failed; asks it for its name, which is foreign code. */
	Failure failure(Throwable cause) {
		return new Failure(index, task.name(), cause);
	}
}
