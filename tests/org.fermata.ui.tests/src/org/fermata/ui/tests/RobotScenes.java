// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.util.HashMap;
import java.util.Map;
import org.fermata.ui.scenarios.Scenarios;
import org.fermata.ui.scenarios.stage.Scene;
import org.fermata.ui.scenarios.stage.SceneApplication;

/** Plays in other processes with real key and mouse events. */
public final class RobotScenes extends SceneApplication {

	/** Called by the registry. */
	public RobotScenes() {
		super(new RobotDriver(), scenes());
	}

	private static Map<String, Scene> scenes() {
		Map<String, Scene> scenes = new HashMap<>(Scenarios.scenes());
		scenes.put(FailingSceneTest.SCENE, FailingSceneTest::closeAndFail);
		scenes.put(TwoWindowsTest.SCENE, TwoWindowsTest::removeInOne);
		return scenes;
	}
}
