// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** A window without perspective bar and editor leftovers: the operations fill it. */
final class FermataWindowAdvisor extends WorkbenchWindowAdvisor {

	/** Of the next window that opens without a remembered size; on the UI thread. */
	private static Point nextSize = new Point(1100, 720);

	private WindowStatus status;

	FermataWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	static void nextSize(int width, int height) {
		nextSize = new Point(width, height);
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
	}

	@Override
	public void postWindowClose() {
		if (status != null) {
			status.close();
		}
	}
}
