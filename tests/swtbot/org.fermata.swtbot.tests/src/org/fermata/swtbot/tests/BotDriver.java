// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import java.nio.file.Path;
import org.fermata.tour.page.Workbench;
import org.fermata.ui.scenarios.stage.Driver;

/** Drives with SWTBot. */
final class BotDriver implements Driver {

	@Override
	public Workbench open(Path evidence) {
		return new BotWorkbench(evidence);
	}

	@Override
	public String sceneApplication() {
		return "org.fermata.swtbot.tests.scene";
	}
}
