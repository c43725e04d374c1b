// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.util.Map;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.fermata.tour.driver.Robot;
import org.fermata.tour.driver.Widgets;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** Two windows look at one engine. */
public final class TwoWindowsTest extends UiTest {

	private final Robot robot = Product.workbench().robot();
	private final IWorkbenchWindow first = robot.see(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow());
	private IWorkbenchWindow second;

	@After
	public void one() {
		robot.act(() -> {
			second.close();
			first.getShell().forceActive();
		});
		robot.await("the first window", () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow() == first);
	}

	@Test
	public void whatIsRemovedInOneIsGoneFromTheOther() {
		Gated.failing(engine(), "Over", "It is over");
		operations().await("Over", "It is over");
		second = robot.see(() -> PlatformUI.getWorkbench().openWorkbenchWindow(null));
		robot.await("a row in the second window", () -> rows(second) == 1);
		robot.act(() -> second.getShell().forceActive());
		robot.await("the second window", () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow() == second);
		workbench().run("org.fermata.ui.command.removeFinished", Map.of());
		robot.await("no row in either window", () -> rows(first) == 0 && rows(second) == 0);
	}

	/** Of the list, which is not there while there are none. On the UI thread. */
	private static long rows(IWorkbenchWindow window) {
		return Widgets.visible(window.getShell(), Table.class).mapToInt(Table::getItemCount).sum();
	}
}
