// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.Iterator;
import java.util.List;

import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.task.MultiResult.Failure;

/**
 * The results of a batch in the order in which they are ready. To be read once, on the routine's thread;
 * {@code hasNext} parks it until there is another or there are no more. Few finished results wait at a
 * time: workers pause until the routine has caught up.
 *
 * <p>If a task fails and the batch does not skip errors, {@code hasNext} throws the task's own exception
 * and the rest is cancelled.
 *
 * <p>Implemented here alone: it may get more methods.
 *
 * @param <T> the results
 */
public interface ResultStream<T> extends Iterable<T>, AutoCloseable {

	/**
	 * The results; the same iterator each time. Its methods throw {@link OperationCancelledException} when
	 * the operation is cancelled.
	 */
	@Override
	Iterator<T> iterator();

	/**
	 * What failed so far and was skipped, in the order in which it failed: the first thousand, as a batch may be
	 * of any length. Empty unless the batch skips errors.
	 */
	List<Failure> failures();

	/** Cancels what is left and returns at once; the operation ends only after the last task has. */
	@Override
	void close();
}
