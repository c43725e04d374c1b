// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/**
 * The straight-line body of an operation. It runs on a thread of its own: what it awaits parks
 * that thread and nothing else. A routine that may be started more than once keeps no state of its own.
 *
 * @param <T> the operation's result
 */
@FunctionalInterface
public interface Routine<T> {

	/**
	 * Does the work.
	 *
	 * @param op the operation as its routine sees it; to be used on this thread only
	 * @throws Exception fails the operation, unless it has been cancelled: then it is stopped, whatever is thrown
	 */
	T run(OperationContext op) throws Exception;
}
