// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ui.tests;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.swt.widgets.Shell;
import org.fermata.examples.Catalog;
import org.fermata.examples.CatalogEntry;
import org.fermata.tour.driver.Widgets;
import org.junit.Test;

/** What the view shows can be seen: whole pages, in windows as they are, and after a change of theme. */
public final class ExamplesLayoutTest extends ExamplesTest {

	/** Words have soft edges; a list without any has the colours of its ground and its frame alone. */
	private static final int COLOURS_OF_WORDS = 20;

	private static final int LEAST_BUTTON = 80;

	@Test
	public void listIsPaintedInTheWindowThatAChangeOfThemeOpens() {
		ExamplesPage.close();
		changeThemeAndBack(1180);
		workbench().menu().choose("View", "Examples");
		workbench().await("the view", ExamplesPage::isActive);
		workbench().robot().settle();
		picture("opened-after-a-change-of-theme");
		workbench().await("a list that is painted", () -> colours(ExamplesPage.tree()) > COLOURS_OF_WORDS);
	}

	@Test
	public void listIsPaintedAfterAChangeOfThemeThatItHasSeen() {
		changeThemeAndBack(1140);
		workbench().await("the view", ExamplesPage::isActive);
		workbench().robot().settle();
		picture("seen-a-change-of-theme");
		workbench().await("a list that is painted", () -> colours(ExamplesPage.tree()) > COLOURS_OF_WORDS);
	}

	/** @param width which no window has opened at yet */
	private static void changeThemeAndBack(int width) {
		workbench().resize(width, 740);
		Shell old = workbench().robot().see(ExamplesPage::shell);
		workbench().menu().choose("View", "Appearance", "Dark");
		workbench().robot().settle();
		workbench().menu().choose("View", "Appearance", "Light");
		workbench().await("a new window in place of the old one", old::isDisposed);
		workbench().robot().settle();
	}

	/** How many colours there are where a control is. On the UI thread. */
	private static int colours(Control control) {
		Point at = control.toDisplay(0, 0);
		Point size = control.getSize();
		Image image = new Image(control.getDisplay(), size.x, size.y);
		GC screen = new GC(control.getDisplay());
		screen.copyArea(image, at.x, at.y);
		screen.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		Set<Integer> seen = new HashSet<>();
		for (int y = 0; y < data.height; y++) {
			for (int x = 0; x < data.width; x++) {
				seen.add(data.getPixel(x, y));
			}
		}
		return seen.size();
	}

	@Test
	public void everyPageFitsTheWindowAsItOpens() {
		workbench().resize(1094, 720);
		List<String> cut = new ArrayList<>();
		for (CatalogEntry entry : Catalog.entries()) {
			ExamplesPage.select(entry);
			picture("fits-" + entry.id());
			int missing = workbench().robot().see(ExamplesLayoutTest::missing);
			if (missing > 0) {
				cut.add(entry.id() + " lacks " + missing + " px");
			}
		}
		assertEquals(List.of(), cut);
	}

	/** By how much the page in front is higher than what can be seen of it. On the UI thread. */
	private static int missing() {
		ScrolledComposite page = Widgets.visible(ExamplesPage.area(), ScrolledComposite.class).findFirst().orElseThrow();
		return page.getMinHeight() - page.getClientArea().height;
	}

	/** Keys can move them, so assistive technology comes by them. */
	@Test
	public void bothDividersHaveNames() {
		assertEquals(Set.of("Width of the list", "Height of the source"),
				workbench().robot().see(() -> Widgets.visible(ExamplesPage.area(), Sash.class)
						.map(divider -> String.valueOf(divider.getData("org.fermata.ui.accessibleName"))).collect(Collectors.toSet())));
	}

	@Test
	public void buttonsHaveRoomBesideTheirWords() {
		for (CatalogEntry entry : Catalog.entries()) {
			ExamplesPage.select(entry);
			List<String> narrow = workbench().robot().see(() -> Widgets.visible(ExamplesPage.area(), Button.class)
					.filter(button -> (button.getStyle() & (SWT.PUSH | SWT.TOGGLE)) != 0)
					.filter(button -> button.getSize().x < LEAST_BUTTON).map(Button::getText).toList());
			assertEquals(entry.id(), List.of(), narrow);
		}
	}
}
