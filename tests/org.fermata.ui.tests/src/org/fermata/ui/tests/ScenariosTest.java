// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import org.fermata.ui.scenarios.Scenarios;
import org.fermata.ui.scenarios.stage.Stage;
import org.junit.BeforeClass;

/** All scenarios, with real key and mouse events. */
public final class ScenariosTest extends Scenarios {

	@BeforeClass
	public static void drive() {
		Stage.driveWith(new RobotDriver());
	}
}
