// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios;

import java.util.Map;
import org.fermata.ui.scenarios.stage.Scene;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;
import org.junit.runners.Suite.SuiteClasses;

/** All of them. A driver has one subclass, which says with {@code Stage.driveWith} who plays. */
@RunWith(Suite.class)
@SuiteClasses({
		ChecksumScenario.class,
		KeyboardScenario.class,
		CancelScenario.class,
		SeveralScenario.class,
		AppearanceScenario.class,
		RestartScenario.class,
})
public abstract class Scenarios {

	/** What is played in other processes. */
	public static Map<String, Scene> scenes() {
		return RestartScenario.SCENES;
	}
}
