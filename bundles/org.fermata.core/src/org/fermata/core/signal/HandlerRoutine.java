// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import org.fermata.core.engine.OperationContext;

/**
 * What a {@link RoutineHandler} does with an event: serial code, on a thread of its own.
 *
 * @param <E> the event
 */
@FunctionalInterface
public interface HandlerRoutine<E> {

	/** Handles one event. */
	void run(OperationContext op, E event) throws Exception;
}
