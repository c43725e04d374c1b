// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.Test;

public final class WorkbenchTest extends UiTest {

	@Test
	public void theProductOpensOnItsOperations() {
		assertEquals("Operations", operations().tab());
		workbench().await("a title of nothing", () -> workbench().title().equals("Fermata"));
		assertTrue(operations().isEmpty());
		assertEquals(List.of("Checksum of Folder\u2026", "Check Manifest\u2026", "Something else\u2026"), operations().links());
	}

	@Test
	public void theAboutBoxSaysWhatItIsWhichVersionAndUnderWhichLicence() {
		workbench().menu().choose("Help", "About Fermata");
		String words = workbench().dialog().await();
		workbench().press(SWT.ESC);
		workbench().dialog().awaitGone();
		assertTrue(words, words.matches("(?s).*Fermata.*Version \\d+\\.\\d+\\.\\d+, build \\w+.*"));
		assertTrue(words, words.contains("Runs long operations") && words.contains("Copyright") && words.contains("Eclipse Public License 2.0"));
	}

	@Test
	public void theMenuBarHasNothingOfAnIde() {
		assertEquals(List.of("File", "Edit", "Operation", "View", "Help"), workbench().menu().bar());
		assertEquals(List.of("New", "Checksum of Folder\u2026", "Checksum of Files\u2026", "Check Manifest\u2026"),
				workbench().menu().items("File").subList(0, 4));
		assertEquals(List.of("Copy", "Select All", "Preferences\u2026"), workbench().menu().items("Edit"));
		assertEquals(List.of("Cancel", "Run Again", "Remove", "Remove All Finished"), workbench().menu().items("Operation"));
	}
}
