// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import org.fermata.ui.scenarios.Scenario;
import org.fermata.ui.scenarios.stage.Stage;

/** A test of the running product that needs to see more of it than its pages show. */
public abstract class UiTest extends Scenario {

	static {
		Stage.driveWith(new RobotDriver());
	}
}
