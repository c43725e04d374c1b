// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fermata.testing.Await;
import org.fermata.ui.scenarios.stage.OtherProcess;
import org.fermata.ui.scenarios.stage.Stage;
import org.junit.Test;

/** What goes wrong in a scene in another process is known here, whatever it is and however late. */
public final class FailingSceneTest extends UiTest {

	static final String SCENE = "failing";

	@Test
	public void errorAfterTheWindowHasGoneIsAFailureOfTheProcess() throws IOException, InterruptedException {
		Path sandbox = sandbox().folder();
		Path said = sandbox.resolve("said");
		int code = OtherProcess.play(SCENE, sandbox, sandbox.resolve("workspace"), said);
		String words = Files.readString(said);
		assertEquals(words, 1, code);
		assertTrue(words, words.contains("NoClassDefFoundError: no scene today"));
	}

	static void closeAndFail() {
		Display display = Stage.display();
		display.execute(PlatformUI.getWorkbench()::close);
		Await.until("the end of the display", display::isDisposed);
		throw new NoClassDefFoundError("no scene today");
	}
}
