// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.time.Duration;

import org.fermata.core.Registration;

/**
 * Runs actions on the UI thread later. An engine has one that goes by its own clock, see
 * {@link org.fermata.core.engine.Engine#uiTimer()}; a toolkit may have another.
 */
@FunctionalInterface
public interface UiTimer {

	/**
	 * Runs an action on the UI thread once, after a delay; any thread. If its registration is closed on the UI
	 * thread before it began it never runs.
	 */
	Registration after(Duration delay, Runnable action);
}
