// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.fermata.ui.scenarios.stage.Sandbox;
import org.junit.Test;

/** The main job: checksums of a folder, a manifest of them, and whether the files still are what it says. */
public final class ChecksumScenario extends Scenario {

	private static final int FILES = 12;

	private static String name(Path path) {
		return path.getFileName().toString();
	}

	@Test
	public void sliderAnsweredByKeysGivesTheSumsOfAllFiles() throws IOException {
		Path folder = sandbox().folder(FILES);
		workbench().checksum(folder);
		operations().select(name(folder));
		prompt().await(FILES + " files");
		operations().await(name(folder), "Waiting for you");
		int before = prompt().sliderValue();
		prompt().pressOnSlider(SWT.ARROW_RIGHT);
		assertEquals(before + 1, prompt().sliderValue());
		assertEquals(Integer.toString(before + 1), prompt().value());
		prompt().pressOnSlider(SWT.HOME);
		assertEquals(prompt().minimum(), prompt().sliderValue());
		prompt().pressOnSlider(SWT.END);
		assertEquals(Integer.toString(prompt().maximum()), prompt().value());
		prompt().proceedByEnter();
		operations().await(name(folder), "Done in", FILES + " files");
		prompt().awaitGone();
		assertSums(folder);
	}

	@Test
	public void sliderDraggedWithTheMouseGoesFromEndToEnd() throws IOException {
		Path folder = sandbox().folder(FILES);
		workbench().checksum(folder);
		operations().select(name(folder));
		prompt().await(FILES + " files");
		prompt().dragSliderToEnd();
		assertEquals(prompt().maximum(), prompt().sliderValue());
		prompt().dragSliderToBeginning();
		assertEquals(Integer.toString(prompt().minimum()), prompt().value());
		prompt().proceedByClick();
		operations().await(name(folder), "Done in", FILES + " files");
		assertSums(folder);
	}

	@Test
	public void valueTypedIntoTheFieldMovesTheSliderAndNonsenseIsRefused() throws IOException {
		Path folder = sandbox().folder(FILES);
		workbench().checksum(folder);
		operations().select(name(folder));
		prompt().await(FILES + " files");
		prompt().type("3");
		assertEquals(3, prompt().sliderValue());
		prompt().type("many");
		prompt().proceedByEnter();
		assertTrue(prompt().complaint(), prompt().complaint().contains("many"));
		assertTrue(prompt().isShown());
		operations().await(name(folder), "Waiting for you");
		prompt().type("2");
		assertEquals("", prompt().complaint());
		prompt().proceedByEnter();
		operations().await(name(folder), "Done in");
		assertSums(folder);
	}

	@Test
	public void savedManifestIsGoodUntilAFileChanges() throws IOException, InterruptedException {
		Path folder = sandbox().folder(FILES);
		Path manifest = folder.resolve("SHA256SUMS");
		readAll(folder);
		assertTrue(results().offer(), results().offer().contains("Manifest"));
		workbench().save(manifest);
		operations().await("Save Manifest " + manifest, "Done in");
		assertEquals(0, Sandbox.sha256sum(manifest));

		workbench().check(manifest);
		operations().await("Check " + manifest, "Waiting for you");
		prompt().await(FILES + " files");
		prompt().focusSliderByKeys();
		prompt().proceedByEnter();
		operations().await("Check " + manifest, "Done in", FILES + " files OK");

		Files.writeString(folder.resolve("file 7.txt"), "changed");
		workbench().check(manifest);
		operations().await("Check " + manifest, "Waiting for you");
		prompt().await(FILES + " files");
		prompt().proceedByClick();
		operations().await("Check " + manifest, "1 of " + FILES + " files differs");
		assertEquals("1 of " + FILES + " files differs", results().failure());
		assertEquals(1, results().rows().stream().filter(row -> row.get(1).startsWith("FAILED")).count());
	}

	private static void readAll(Path folder) {
		workbench().checksum(folder);
		prompt().await("files");
		prompt().focusSliderByKeys();
		prompt().proceedByEnter();
		operations().await(name(folder), "Done in");
	}

	private static void assertSums(Path folder) throws IOException {
		results().awaitAtLeast(FILES);
		// Names are shown as seen from the folder.
		Map<String, String> seen = results().rows().stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(2)));
		assertEquals(Sandbox.sums(folder), seen);
	}
}
