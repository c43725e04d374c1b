// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import org.fermata.ui.scenarios.Scenarios;
import org.fermata.ui.scenarios.stage.Stage;
import org.junit.BeforeClass;

/** All scenarios, with SWTBot. */
public final class ScenariosTest extends Scenarios {

	@BeforeClass
	public static void drive() {
		Stage.driveWith(new BotDriver());
	}
}
