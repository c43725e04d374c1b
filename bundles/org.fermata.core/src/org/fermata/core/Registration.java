// SPDX-License-Identifier: EPL-2.0
package org.fermata.core;

/**
 * Something that was registered and can be taken back: a listener, a timer, a tie to a lifetime.
 * Closing is idempotent and may be done from any thread.
 */
@FunctionalInterface
public interface Registration extends AutoCloseable {

	/** A registration of nothing. */
	Registration NONE = () -> { };

	/** Takes the registration back. Has no effect when it was closed or has fired already. */
	@Override
	void close();
}
