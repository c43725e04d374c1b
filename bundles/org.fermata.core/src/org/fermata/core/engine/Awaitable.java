// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import org.fermata.core.Registration;

/**
 * Something that a routine can wait for with {@link OperationContext#await(Awaitable)}: it becomes ready,
 * and says so. Any thread.
 */
public interface Awaitable {

	/** Whether the wait is over; asked on the routine's thread, any number of times, holding nobody up. */
	boolean isReady();

	/**
	 * Registers somebody to be told whenever it may have become ready, from any thread; must not lose a change
	 * that comes after this returns.
	 */
	Registration onChange(Runnable listener);
}
