// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The operations view as others reach it. On the UI thread. */
public final class OperationsPart {

	/** The view's id, which is the id of its context menu too. */
	public static final String ID = "org.fermata.ui.operations"; //$NON-NLS-1$

	private OperationsPart() {
	}

	/** Makes the view visible and leaves the focus where it is. */
	public static void reveal() {
		show(IWorkbenchPage.VIEW_VISIBLE);
	}

	/** Makes the view visible and gives it the focus. */
	public static void activate() {
		show(IWorkbenchPage.VIEW_ACTIVATE);
	}

	private static void show(int mode) {
		IWorkbenchPage page = page(PlatformUI.getWorkbench());
		if (page == null) {
			return; // a workbench without a window has no place for it
		}
		try {
			page.showView(ID, null, mode);
		} catch (PartInitException failure) {
			ILog.of(OperationsPart.class).log(failure.getStatus());
		}
	}

	private static IWorkbenchPage page(IWorkbench workbench) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		if (window == null && workbench.getWorkbenchWindowCount() > 0) {
			window = workbench.getWorkbenchWindows()[0];
		}
		return window == null ? null : window.getActivePage();
	}
}
