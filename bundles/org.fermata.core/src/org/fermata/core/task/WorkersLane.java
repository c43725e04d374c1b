// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

/**
 * What {@link Workers} may do with a lane beside running it; the lanes that an engine starts are such. Any
 * thread.
 */
public interface WorkersLane extends Runnable {

	/** Asks the operation that the lane works for to stop: for workers whose users see what runs and can cancel it. */
	void cancelOperation();

	/**
	 * Has somebody told, once, when nobody wants the lane any more although it has not begun, since its batch was
	 * cancelled; at once if that is so already. To run it then does nothing. Told on the cancelling thread.
	 */
	void onWithdrawn(Runnable listener);
}
