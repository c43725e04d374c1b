// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** A window without perspective bar and editor leftovers: the operations fill it. */
final class FermataWindowAdvisor extends WorkbenchWindowAdvisor {

	/** Of the next window that opens without a remembered size; on the UI thread. */
	private static Point nextSize = new Point(1100, 720);

	private static IWorkbenchConfigurer workbench; // of the windows; on the UI thread

	private WindowStatus status;

	FermataWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
		workbench = configurer.getWorkbenchConfigurer();
	}

	/**
	 * Has the next window open at a size. The workbench makes it as large as the window in front was to open,
	 * and only then as large as its own configurer says, when it is already seen: so both have to say the same.
	 */
	static void nextSize(int width, int height) {
		nextSize = new Point(width, height);
		for (IWorkbenchWindow window : workbench.getWorkbench().getWorkbenchWindows()) {
			workbench.getWindowConfigurer(window).setInitialSize(nextSize);
		}
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new FermataActions(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setInitialSize(nextSize);
		window.setTitle(Messages.productName);
		window.setShowPerspectiveBar(false);
		window.setShowCoolBar(false);
		window.setShowMenuBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(false); // the status line and the view say more
	}

	@Override
	public void postWindowOpen() {
		status = WindowStatus.keep(getWindowConfigurer());
		keepInPlace(getWindowConfigurer().getWindow().getActivePage().findView(OperationsPerspective.OPERATIONS_VIEW));
	}

	/** The one view is not offered to be taken out of the window, which would be empty then. */
	private static void keepInPlace(IViewPart operations) {
		MPart part = operations == null ? null : operations.getSite().getService(MPart.class);
		MUIElement place = part == null || part.getCurSharedRef() == null ? part : part.getCurSharedRef();
		if (place != null && !place.getTags().contains(IPresentationEngine.NO_DETACH)) {
			place.getTags().add(IPresentationEngine.NO_DETACH);
		}
	}

	@Override
	public void postWindowClose() {
		if (status != null) {
			status.close();
		}
	}
}
