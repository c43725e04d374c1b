// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;

/**
 * The straight-line body of an operation that has to be told something before it starts. One that may be started more
 * than once keeps no state of its own.
 *
 * @param <T> the operation's result
 * @see Routine
 */
@FunctionalInterface
public interface ParameterizedRoutine<T> {

	/**
	 * Does the work.
	 *
	 * @param op the operation as its routine sees it; to be used on this thread only
	 * @param parameters a value for each that was declared
	 * @throws Exception fails the operation, unless it has been cancelled: then it is stopped, whatever is thrown
	 */
	T run(OperationContext op, Parameters parameters) throws Exception;

	/**
	 * The same as a routine that asks first for what was not given. Run again, it takes what was given and asks for the
	 * rest once more.
	 */
	default Routine<T> with(Parameters given) {
		return op -> run(op, given.ask(op));
	}
}
