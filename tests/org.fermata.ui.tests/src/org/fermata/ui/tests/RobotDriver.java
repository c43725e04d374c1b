// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.nio.file.Path;
import org.fermata.tour.driver.RobotWorkbench;
import org.fermata.tour.page.Workbench;
import org.fermata.ui.scenarios.stage.Driver;

/** Drives with real key and mouse events. */
final class RobotDriver implements Driver {

	@Override
	public Workbench open(Path evidence) {
		return new RobotWorkbench(evidence);
	}

	@Override
	public String sceneApplication() {
		return "org.fermata.ui.tests.scene";
	}
}
