// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/**
 * A named lock that a routine has; closing it gives the lock back. To be used on the routine's thread only.
 * A routine that ends gives back what it still has.
 *
 * <p>Implemented here alone: it may get more methods.
 */
public interface Held extends AutoCloseable {

	/**
	 * From now on the lock is given back whenever the routine waits for something, and taken again before it
	 * goes on: others may change what it protects meanwhile. Without this nobody else gets it before the end.
	 * A wait that is cancelled does not take it again: what follows, such as a {@code finally}, runs without it.
	 */
	Held releaseWhileAwaiting();

	/** Gives the lock back. */
	@Override
	void close();
}
