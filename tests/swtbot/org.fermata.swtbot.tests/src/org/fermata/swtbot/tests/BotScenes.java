// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import org.fermata.ui.scenarios.Scenarios;
import org.fermata.ui.scenarios.stage.SceneApplication;

/** Plays in other processes with SWTBot. */
public final class BotScenes extends SceneApplication {

	/** Called by the registry. */
	public BotScenes() {
		super(new BotDriver(), Scenarios.scenes());
	}
}
