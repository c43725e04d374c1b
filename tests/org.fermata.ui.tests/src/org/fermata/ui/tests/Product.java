// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import org.fermata.core.engine.Engine;
import org.fermata.tour.driver.RobotWorkbench;
import org.fermata.ui.scenarios.stage.Stage;

/** The one product that all tests of this process use, with the robot that drives it here. */
final class Product {

	private Product() {
	}

	static RobotWorkbench workbench() {
		return (RobotWorkbench) Stage.workbench();
	}

	static Engine engine() {
		return Stage.engine();
	}
}
