// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fermata.tour.driver.Robot;
import org.fermata.tour.driver.Widgets;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** What of the list is painted, and when. */
public final class RepaintTest extends UiTest {

	private static final int BELOW = 5;
	private static final int TIMES = 12;
	private static final int NAME_WIDTH = 120;
	private static final int SIDE = 20;
	private static final int LONG = 10;
	private static final int MARGIN = 10;
	/** What lies between two columns, and a character that did not fit. */
	private static final int MOST_GAP = 36;
	private static final RGB FORMER = new RGB(255, 0, 255);

	private final Gated gated = new Gated();
	private final Robot robot = Product.workbench().robot();

	@After
	public void letGo() {
		gated.open();
	}

	/** GTK clears only what has changed, and may show all that is painted: what is painted over itself gets bold. */
	@Test
	public void aRowIsPaintedOnGroundOfItsOwn() {
		Gated.failing(engine(), "Over", "It is over");
		gated.searching(engine(), "Search");
		operations().await("Search", "Running");
		operations().select("Over");
		assertNotEquals(FORMER, robot.see(() -> ground(table().getItem(0))));
	}

	/** What a corner of a row looks like after it was erased, on something that was painted before. */
	private RGB ground(TableItem item) {
		Image image = new Image(robot.display(), SIDE, SIDE);
		GC gc = new GC(image);
		Color former = new Color(FORMER);
		try {
			gc.setBackground(former);
			gc.fillRectangle(0, 0, SIDE, SIDE);
			Event event = new Event();
			event.gc = gc;
			event.item = item;
			event.width = SIDE;
			event.height = SIDE;
			event.detail = SWT.FOREGROUND | SWT.BACKGROUND;
			table().notifyListeners(SWT.EraseItem, event);
			ImageData data = image.getImageData();
			return data.palette.getRGB(data.getPixel(SIDE / 2, SIDE / 2));
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	@Test
	public void whatGlidesBelowIsPaintedToo() {
		gated.searching(engine(), "Search");
		operations().await("Search", "Running");
		over(BELOW);
		awaitGliding(BELOW);
	}

	private void over(int rows) {
		int before = engine().operations().size();
		for (int number = 1; number <= rows; number++) {
			Gated.failing(engine(), "Over " + number, "It is over");
		}
		workbench().await("a row for each", () -> operations().rows().size() == before + rows);
	}

	private void awaitGliding(int row) {
		int end = robot.see(() -> table().getClientArea().width);
		for (int time = 0; time < TIMES; time++) {
			byte[] before = picture(row, NAME_WIDTH, end).data;
			robot.await("the bar somewhere else", () -> !Arrays.equals(before, picture(row, NAME_WIDTH, end).data));
		}
	}

	@Test
	public void anEndingHasTheRoomUpToItsTime() {
		gated.searching(engine(), "Search");
		operations().await("Search", "Running");
		Gated.failing(engine(), "Over", "It is over, and that is a long story. ".repeat(LONG));
		operations().await("Over", "It is over");
		operations().select("Search");
		robot.settle();
		int width = robot.see(() -> table().getClientArea().width);
		int gap = widestGap(picture(0, width * 3 / 4, width - MARGIN));
		assertTrue("a gap of " + gap, gap < MOST_GAP);
	}

	/** How many columns of pixels beside each other have nothing on them. */
	private static int widestGap(ImageData picture) {
		int ground = picture.getPixel(0, 0);
		int gap = 0;
		int widest = 0;
		for (int x = 0; x < picture.width; x++) {
			int column = x;
			boolean blank = IntStream.range(0, picture.height).allMatch(y -> picture.getPixel(column, y) == ground);
			gap = blank ? gap + 1 : 0;
			widest = Math.max(widest, gap);
		}
		return widest;
	}

	/** What the screen shows of a row, from one column of pixels to another. */
	private ImageData picture(int row, int from, int to) {
		return robot.see(() -> {
			Rectangle cell = table().getItem(row).getBounds(0); // lower than the row: nothing of the next is in it
			Point corner = table().toDisplay(from, cell.y);
			Image image = new Image(robot.display(), to - from, cell.height);
			GC gc = new GC(robot.display());
			try {
				gc.copyArea(image, corner.x, corner.y);
				return image.getImageData();
			} finally {
				gc.dispose();
				image.dispose();
			}
		});
	}

	/** On the UI thread. */
	private Table table() {
		return Widgets.visible(Product.workbench().operationsView(), Table.class).findFirst().orElseThrow();
	}
}
