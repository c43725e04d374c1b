// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.io.IOException;
import java.util.Map;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.fermata.tour.driver.Robot;
import org.fermata.tour.driver.Widgets;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.Test;

/**
 * Two windows look at one engine. In another process: without a window manager nobody gives the keyboard back to the
 * window that is left, and the tests after this one would type in vain.
 */
public final class TwoWindowsTest extends UiTest {

	static final String SCENE = "two windows";

	@Test
	public void whatIsRemovedInOneIsGoneFromTheOther() throws IOException, InterruptedException {
		play(SCENE, 0, sandbox().folder().resolve("workspace"));
	}

	static void removeInOne() {
		Robot robot = Product.workbench().robot();
		IWorkbenchWindow first = robot.see(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
		Gated.failing(engine(), "Over", "It is over");
		robot.await("a row in the first window", () -> rows(first) == 1);
		IWorkbenchWindow second = robot.see(() -> PlatformUI.getWorkbench().openWorkbenchWindow(null));
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
