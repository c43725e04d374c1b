// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fermata.testing.Await;
import org.fermata.ui.scenarios.stage.Stage;
import org.junit.Test;

/** What goes wrong in a scene in another process is known here, whatever it is and however late. */
public final class FailingSceneTest extends UiTest {

	static final String SCENE = "failing";

	@Test
	public void errorAfterTheWindowHasGoneIsAFailureOfTheProcess() throws IOException, InterruptedException {
		String words = play(SCENE, 1, sandbox().folder().resolve("workspace"));
		assertTrue(words, words.contains("NoClassDefFoundError: no scene today"));
	}

	static void closeAndFail() {
		Display display = Stage.display();
		display.execute(PlatformUI.getWorkbench()::close);
		Await.until("the end of the display", display::isDisposed);
		throw new NoClassDefFoundError("no scene today");
	}
}
