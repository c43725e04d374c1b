// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import java.io.IOException;

/** What is played in another process of the product, from when its window is open until it closes. */
@FunctionalInterface
public interface Scene {

	/** Plays it, on a thread beside the UI thread. Whatever it throws makes it fail. */
	void play() throws IOException;
}
