// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.fermata.tour.driver.Robot;
import org.fermata.tour.driver.Widgets;
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
	public void linksOfTheEmptyViewTellTheirKeys() {
		engine().start("Work", op -> null);
		operations().await("Work", "Done in");
		operations().focus();
		workbench().press(SWT.CTRL, SWT.SHIFT, SWT.DEL);
		workbench().await("a key", () -> workbench().wordsOf("Operations").contains("all files in a folder  \u00b7  Ctrl+N"));
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
	public void theTabOffersNothingThatWouldEmptyTheWindow() {
		Robot robot = Product.workbench().robot();
		List<String> offered = new ArrayList<>();
		Listener shown = event -> {
			if (event.widget instanceof Menu menu) {
				Stream.of(menu.getItems()).map(MenuItem::getText).forEach(offered::add);
			}
		};
		robot.act(() -> {
			robot.display().addFilter(SWT.Show, shown);
			Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
			CTabFolder folder = Widgets.visible(window, CTabFolder.class).findFirst().orElseThrow();
			Rectangle tab = folder.getDisplay().map(folder, null, folder.getItem(0).getBounds());
			Event event = new Event();
			event.x = tab.x + tab.width / 2;
			event.y = tab.y + tab.height / 2;
			folder.notifyListeners(SWT.MenuDetect, event);
		});
		robot.settle();
		robot.act(() -> robot.display().removeFilter(SWT.Show, shown));
		workbench().press(SWT.ESC);
		assertEquals(List.of(), offered);
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
