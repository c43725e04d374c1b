// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.fermata.ui.scenarios.stage.Sandbox;
import org.junit.Test;

/** The main job without a mouse. */
public final class KeyboardScenario extends Scenario {

	private static final int FILES = 4;

	@Test
	public void everythingFromTheQuestionToTheManifestIsDoneWithKeys() throws IOException, InterruptedException {
		Path folder = sandbox().folder(FILES);
		workbench().checksum(folder);
		prompt().await(FILES + " files");
		workbench().await("the focus on the question", () -> prompt().hasFocus());
		prompt().focusSliderByKeys();
		workbench().press(SWT.HOME);
		workbench().press(SWT.PAGE_UP);
		workbench().press(SWT.ARROW_RIGHT);
		assertTrue(prompt().sliderValue() > prompt().minimum());
		workbench().press(SWT.CR);
		operations().await(folder.toString(), "Done in", FILES + " files");

		Path manifest = folder.resolve("SHA256SUMS");
		workbench().save(manifest);
		operations().await("Save Manifest", "Done in");
		assertEquals(FILES, Files.readAllLines(manifest).size());
		assertEquals(0, Sandbox.sha256sum(manifest));

		workbench().press(SWT.ARROW_UP);
		workbench().await("the upper row selected", () -> operations().rows().get(0).selected());
		workbench().press(SWT.DEL);
		operations().awaitGone("Save Manifest");
		operations().await(folder.toString());
		workbench().press(SWT.F5);
		prompt().await(FILES + 1 + " files");
		workbench().press(SWT.CTRL, '.');
		operations().await("Checksum", "Stopped by you");
		workbench().press(SWT.CTRL, SWT.SHIFT, SWT.DEL);
		workbench().await("an empty list", operations()::isEmpty);
	}
}
