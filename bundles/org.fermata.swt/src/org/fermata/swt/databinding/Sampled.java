// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.databinding;

/** What is looked at from time to time, on the UI thread. */
interface Sampled {

	/** Looks, and tells its listeners what is new; whether there will be more to see without anybody saying so. */
	boolean sample();

	/** Nothing will be looked at any more, as the display goes. */
	void dispose();
}
