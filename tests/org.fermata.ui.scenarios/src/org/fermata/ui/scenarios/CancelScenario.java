// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.eclipse.swt.SWT;
import org.fermata.ui.scenarios.stage.Gated;
import org.fermata.ui.scenarios.stage.SlowSearch;
import org.junit.After;
import org.junit.Test;

/** Somebody changes their mind, at each stage of an operation. */
public final class CancelScenario extends Scenario {

	private final Gated gated = new Gated();

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void whileItLooksForFiles() throws IOException {
		assumeTrue("Links are needed to be slow", SlowSearch.isPossible());
		Path folder = SlowSearch.in(sandbox().folder());
		workbench().checksum(folder);
		operations().select(folder.toString());
		assertEquals(OptionalInt.empty(), operations().await(folder.toString(), "Running").percent());
		operations().click("Cancel");
		operations().await(folder.toString(), "Stopped by you");
		assertFalse(prompt().isShown());
		assertEquals(0, results().count());
	}

	@Test
	public void whileItWaitsForAnAnswer() throws IOException {
		Path folder = sandbox().folder(5);
		workbench().checksum(folder);
		prompt().await("5 files");
		operations().select(folder.toString());
		operations().click("Cancel");
		operations().await(folder.toString(), "Stopped by you after 0 of 5 files");
		prompt().awaitGone();
		workbench().await("nothing to cancel", () -> !operations().offers("Cancel"));
	}

	@Test
	public void inTheQuestionItself() throws IOException {
		Path folder = sandbox().folder(5);
		workbench().checksum(folder);
		prompt().await("5 files");
		prompt().cancel();
		operations().await(folder.toString(), "Stopped by you");
	}

	@Test
	public void withKeysWhileFilesAreRead() throws IOException {
		Path folder = sandbox().endlessFolder(3);
		workbench().checksum(folder);
		prompt().await("4 files");
		prompt().proceedByClick();
		operations().await(folder.toString(), "Running");
		results().awaitAtLeast(3);
		operations().focus();
		workbench().press(SWT.CTRL, '.');
		operations().await(folder.toString(), "Stopped by you after 3 of 4 files");
		assertEquals(3, results().count());
		assertEquals("", results().failure());
	}

	@Test
	public void onceMoreWhileItIsStopping() {
		gated.stubborn(engine(), "Stubborn");
		operations().select("Stubborn");
		operations().click("Cancel");
		operations().await("Stubborn", "Stopping");
		workbench().press(SWT.CTRL, '.');
		operations().await("Stubborn", "Given up");
		assertEquals(1, operations().rows().size());
		workbench().await("nothing to cancel", () -> !operations().offers("Cancel"));
	}
}
