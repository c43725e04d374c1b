// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios;

import static org.junit.Assert.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** What the window looks like can be chosen. */
public final class AppearanceScenario extends Scenario {

	private static final double DARK = 0.35;
	private static final double LIGHT = 0.85;

	private final Gated gated = new Gated();

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void darkIsDarkAndLightIsLightAgain() {
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		RGB light = workbench().background();
		assertTrue("light: " + light, brightness(light) > LIGHT);
		try {
			workbench().menu().choose("View", "Appearance", "Dark");
			workbench().await("a dark background", AppearanceScenario::isDark);
			operations().await("Work", "Running");
		} finally {
			workbench().menu().choose("View", "Appearance", "Light");
		}
		workbench().await("a light background", () -> brightness(workbench().background()) > LIGHT);
	}

	/** Whether the window is dark. */
	static boolean isDark() {
		return brightness(workbench().background()) < DARK;
	}

	private static double brightness(RGB color) {
		return (0.299 * color.red + 0.587 * color.green + 0.114 * color.blue) / 255;
	}
}
