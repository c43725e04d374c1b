// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import org.fermata.core.task.MultiResult.Failure;

/** Where a batch's results go. Called under the batch's lock only; holds no user code. */
interface Sink<T> {

	/** A task returned. */
	void value(int index, T value);

	/** A task threw. */
	void failure(Failure failure);

	/** How many results wait to be taken; a batch pulls no further task while there are too many. */
	int waiting();
}
