// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.fermata.tour.driver.RobotWorkbench;
import org.fermata.tour.driver.Widgets;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** The view with little height, as it has it at the foot of an IDE. */
public final class LowViewTest extends UiTest {

	private static final int WIDTH = 1280;
	private static final int NARROW = 900;
	private static final int USUAL = 800;
	private static final int LOW = 320;
	private static final int LOWEST = 240;

	private final Gated gated = new Gated();

	@After
	public void usualSize() {
		gated.open();
		workbench().resize(WIDTH, USUAL);
	}

	@Test
	public void listAndDetailStandBesideEachOtherWhereItIsLow() {
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		workbench().resize(WIDTH, LOW);
		workbench().await("list and detail beside each other", () -> orientation() == SWT.HORIZONTAL);
		operations().await("Work", "Running");
		workbench().resize(WIDTH, USUAL);
		workbench().await("list and detail above each other", () -> orientation() == SWT.VERTICAL);
		assertEquals("each way has a sash of its own", 38, operations().listShare(), 2);
	}

	@Test
	public void everyLinkOfTheEmptyViewCanBeSeenWhereItIsLow() {
		int all = operations().links().size();
		workbench().resize(WIDTH, LOWEST);
		assertEquals(all, operations().links().size());
		assertTrue("the last link is below the view", robot().robot().see(LowViewTest::isLastLinkSeen));
	}

	private static boolean isLastLinkSeen() {
		Control view = robot().operationsView();
		Link last = Widgets.visible(view, Link.class).toList().getLast();
		int bottom = last.toDisplay(0, last.getSize().y).y;
		return bottom <= view.toDisplay(0, view.getSize().y).y;
	}

	@Test
	public void fieldBesideTheSliderHasItsRoomWhereTheDetailIsNarrow() {
		Gated.askingForNumber(engine(), "A number");
		prompt().await("How much");
		workbench().resize(NARROW, LOW);
		workbench().await("list and detail beside each other", () -> orientation() == SWT.HORIZONTAL);
		workbench().await("the whole field", LowViewTest::isFieldSeen);
		prompt().cancel();
	}

	private static boolean isFieldSeen() {
		Text field = Widgets.visible(robot().operationsView(), Text.class).filter(text -> (text.getStyle() & SWT.RIGHT) != 0)
				.findFirst().orElseThrow();
		Composite frame = field.getParent();
		Composite editor = frame.getParent();
		return field.getSize().x >= field.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
				&& frame.getLocation().x + frame.getSize().x <= editor.getClientArea().width
				&& editor.toDisplay(editor.getSize().x, 0).x <= robot().operationsView().toDisplay(robot().operationsView().getSize().x, 0).x;
	}

	private static int orientation() {
		return Widgets.visible(robot().operationsView(), SashForm.class).findFirst().orElseThrow().getOrientation();
	}

	private static RobotWorkbench robot() {
		return Product.workbench();
	}
}
