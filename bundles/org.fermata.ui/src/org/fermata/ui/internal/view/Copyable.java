// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

/** A part that knows what the Copy command means in it. */
public interface Copyable {

	/** Puts what the focus is on onto the clipboard. On the UI thread. */
	void copy();
}
