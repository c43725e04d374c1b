// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.fermata.ui.internal.quit.QuitQuestion;

/** Fermata as a program of its own: one workbench window. */
public final class WorkbenchApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display.setAppName(Messages.productName);
		Display display = PlatformUI.createDisplay();
		Appearance.askSystem();
		FirstPaint.reportFrom(display);
		try (StateFolder state = StateFolder.open()) {
			int answer = PlatformUI.createAndRunWorkbench(display, new FermataWorkbenchAdvisor(state.isOurs()));
			return answer == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IWorkbench workbench = PlatformUI.getWorkbench();
		Display display = workbench.getDisplay();
		display.execute(() -> {
			QuitQuestion.leaveOut(display);
			workbench.close();
		});
	}
}
