// SPDX-License-Identifier: EPL-2.0
package org.fermata.core;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something that was registered and can be taken back: a listener, a timer, a tie to a lifetime.
 * Closing is idempotent and may be done from any thread.
 */
@FunctionalInterface
public interface Registration extends AutoCloseable {

	/** A registration of nothing. */
	Registration NONE = () -> { };

	/** A registration that is taken back by an action, which runs once however often it is closed. */
	static Registration once(Runnable undo) {
		AtomicBoolean open = new AtomicBoolean(true);
		return () -> {
			if (open.compareAndSet(true, false)) {
				undo.run();
			}
		};
	}

	/** Takes the registration back. Has no effect when it was closed or has fired already. */
	@Override
	void close();
}
