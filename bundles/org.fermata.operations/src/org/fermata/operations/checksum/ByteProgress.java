// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

/**
 * Where a reader tells how many bytes it has just worked off, and where it can be stopped.
 * Called on the reading thread, once per chunk (a few hundred thousand bytes); it must be cheap.
 */
@FunctionalInterface
public interface ByteProgress {

	/** Tells nobody and never stops. */
	ByteProgress NONE = count -> { };

	/**
	 * @param count bytes read since the last call, more than 0
	 * @throws java.util.concurrent.CancellationException to stop; the reader releases the file and lets it through
	 */
	void bytes(long count);
}
