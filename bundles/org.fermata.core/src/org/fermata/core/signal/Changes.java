// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A routine's subscription to a {@link Signal}: what comes while the routine works waits for it, in order, and
 * nothing is lost. For the routine's thread only. A routine that returns closes what it left open.
 *
 * <p>A value that is held here takes memory until it is taken; whoever only wants to know where a slider stands
 * now takes the {@link #latest}.
 *
 * <p>Implemented here alone: it may get more methods.
 *
 * @param <T> the value
 */
public interface Changes<T> extends AutoCloseable {

	/**
	 * The next value; waits for it.
	 *
	 * @throws RuntimeException what a mapping or a filter of the signal threw; nothing comes after that
	 * @throws SignalEndedException if the source is gone and all its values are taken
	 * @throws org.fermata.core.cancel.OperationCancelledException if the operation is cancelled
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	T next() throws InterruptedException;

	/**
	 * The next value; waits for it, but not longer than that.
	 *
	 * @throws TimeoutException if none has come
	 * @throws RuntimeException what a mapping or a filter of the signal threw; nothing comes after that
	 * @throws SignalEndedException if the source is gone and all its values are taken
	 * @throws org.fermata.core.cancel.OperationCancelledException if the operation is cancelled
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	T next(Duration timeout) throws InterruptedException, TimeoutException;

	/** The next value if it has come; does not wait. */
	Optional<T> poll();

	/**
	 * The last value that has come, all before it are dropped; waits for one if there is none.
	 *
	 * @throws RuntimeException what a mapping or a filter of the signal threw; nothing comes after that
	 * @throws SignalEndedException if the source is gone and all its values are taken
	 * @throws org.fermata.core.cancel.OperationCancelledException if the operation is cancelled
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	T latest() throws InterruptedException;

	/** Listens no more; the values that wait are dropped. Closing twice has no effect. */
	@Override
	void close();
}
