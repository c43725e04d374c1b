// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import java.util.concurrent.RejectedExecutionException;

import org.fermata.core.Registration;

/**
 * A toolkit's thread: the only one that may touch widgets. Supporting a toolkit means to implement
 * this. The idea of a thread as an interface in the core, with each toolkit's a small class elsewhere,
 * is that of Eclipse data binding's {@code Realm}. All methods may be called from any thread.
 */
public interface UiThread {

	/** Whether the caller is on this thread. */
	boolean isCurrent();

	/**
	 * Has an action run on this thread soon, in the order of the calls, and returns at once. An action
	 * accepted here may still be dropped if the toolkit closes before its turn.
	 *
	 * @throws RejectedExecutionException if the toolkit is closed
	 */
	void execute(Runnable action);

	/** Whether the toolkit is closing or closed: widgets are gone or about to go, nothing may touch them. */
	boolean isClosed();

	/**
	 * Registers an action to run once when the toolkit closes; on the UI thread where the toolkit allows.
	 * Run at once, on the caller's thread, if it is closed already.
	 */
	Registration onClose(Runnable action);
}
