// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.page;

import java.util.List;

/** A dialog of Fermata's own over its window. */
public interface DialogPage {

	/** Waits until it is there, and returns its words. */
	String await();

	/** Whether there is one. */
	boolean isOpen();

	/** The buttons, the one that Enter presses first. */
	List<String> buttons();

	/** Clicks a button that closes it. */
	void click(String button);

	/** Waits until it has gone. */
	void awaitGone();
}
