// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import org.fermata.ui.scenarios.Scenarios;
import org.fermata.ui.scenarios.stage.SceneApplication;

/** Plays in other processes with real key and mouse events. */
public final class RobotScenes extends SceneApplication {

	/** Called by the registry. */
	public RobotScenes() {
		super(new RobotDriver(), Scenarios.scenes());
	}
}
