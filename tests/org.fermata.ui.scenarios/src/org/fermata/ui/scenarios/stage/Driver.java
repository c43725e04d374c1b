// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import java.nio.file.Path;
import org.fermata.tour.page.Workbench;

/** Somebody who can use the product: there is one with real hands, and one that calls SWTBot. */
public interface Driver {

	/**
	 * Sits down at the workbench that runs in this process. Called once, beside the UI thread.
	 *
	 * @param evidence a folder for what is kept when something does not come
	 */
	Workbench open(Path evidence);

	/** The id of the {@link SceneApplication} that is this driver's own, for another process. */
	String sceneApplication();
}
