// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide.probe;

import java.nio.file.Path;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.fermata.tour.driver.RobotWorkbench;

/**
 * Sits at an IDE as a user does, as soon as its window is there, and leaves in a folder what it saw. In an IDE that
 * was not started for that, which no property {@code fermata.probe} says, it does nothing.
 */
public final class Probe implements IStartup {

	@Override
	public void earlyStartup() {
		String folder = System.getProperty("fermata.probe");
		if (folder != null) {
			Thread.ofPlatform().name("probe").start(() -> visit(new Report(Path.of(folder))));
		}
	}

	private static void visit(Report report) {
		try (RobotWorkbench workbench = new RobotWorkbench(report.folder())) {
			workbench.resize(1400, 860);
			new Visit(new Ide(workbench, report), report).run();
		} catch (RuntimeException | Error failure) {
			report.failed("visit", failure);
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> PlatformUI.getWorkbench().close()); // nobody else will
		}
	}
}
