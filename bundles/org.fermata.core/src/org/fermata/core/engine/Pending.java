// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/**
 * A task that was begun and whose value is fetched later, with {@link OperationContext#await(Pending)}. To be
 * used on the routine's thread only. A routine that returns cancels what it has left pending.
 *
 * @param <T> the result
 */
public sealed interface Pending<T> extends Awaitable permits BegunTask {

	/** Cancels the task alone; awaiting it then throws a {@link java.util.concurrent.CancellationException}. */
	void cancel();
}
