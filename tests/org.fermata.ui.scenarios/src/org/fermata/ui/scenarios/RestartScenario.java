// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.fermata.ui.scenarios.stage.Scene;
import org.junit.Test;

/**
 * What somebody has arranged is there when the program is started again. It is closed and started as another process,
 * because the process of the tests cannot outlive its own workbench.
 */
public final class RestartScenario extends Scenario {

	static final Map<String, Scene> SCENES = Map.of("arrange", RestartScenario::arrange, "find", RestartScenario::find);

	private static final String FOLDER = "fermata.scene.folder";
	private static final String PROGRESS = "Progress";
	private static final int SHARE = 61;
	/** The sash stands on whole pixels, of windows that may differ by a menu's height. */
	private static final double PERCENT = 2;

	@Test
	public void whatWasArrangedIsFoundAgain() throws IOException, InterruptedException {
		Path state = sandbox().folder().resolve("workspace");
		String option = "-D" + FOLDER + '=' + sandbox().folder(3);
		play("arrange", 0, state, option);
		play("find", 0, state, option);
	}

	private static void arrange() {
		ask();
		assertFalse("It begins with what nobody has arranged", Math.abs(operations().listShare() - SHARE) <= PERCENT);
		operations().dragSash(SHARE);
		assertEquals(SHARE, operations().listShare(), PERCENT);
		stop();
		workbench().menu().choose("View", "Appearance", "Dark");
		workbench().await("a dark window", AppearanceScenario::isDark);
		assertEquals("", workbench().wordsOf(PROGRESS));
		workbench().menu().choose("View", PROGRESS);
		workbench().await("the view", () -> !workbench().wordsOf(PROGRESS).isEmpty());
	}

	private static void find() {
		workbench().await("the view", () -> !workbench().wordsOf(PROGRESS).isEmpty());
		workbench().await("a dark window", AppearanceScenario::isDark);
		ask();
		assertEquals(SHARE, operations().listShare(), PERCENT);
		stop();
	}

	/** There is no sash while nothing is in the list. */
	private static void ask() {
		Path folder = Path.of(System.getProperty(FOLDER));
		workbench().resize(1100, 720);
		workbench().checksum(folder);
		prompt().await("3 files");
	}

	private static void stop() {
		prompt().cancel();
		operations().await("Checksum", "Stopped by you");
		workbench().removeFinished();
		workbench().await("an empty list", operations()::isEmpty);
	}
}
