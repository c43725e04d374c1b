// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.Registration;
import org.fermata.core.engine.Operation;
import org.fermata.ui.internal.view.OperationsView;

/** The operations view as others reach it. On the UI thread. */
public final class OperationsPart {

	/** To ask a page for its view goes through all that is in its windows, and each entry of a menu asks several times. */
	private static final List<OperationsView> OPEN = new ArrayList<>();

	private OperationsPart() {
	}

	/** A view is there until this is closed. */
	public static Registration opened(OperationsView view) {
		OPEN.add(view);
		return () -> OPEN.remove(view);
	}

	/**
	 * Makes the view visible where it is not, and leaves the focus where it is. A view behind the tab of the
	 * part that somebody works in stays there: its tab says that something waits.
	 */
	static void reveal() {
		IWorkbenchPage page = page(PlatformUI.getWorkbench());
		if (page == null) {
			return;
		}
		IViewPart view = page.findView(OperationsView.ID);
		boolean inTheWay = view != null && page.getActivePart() instanceof IViewPart active
				&& List.of(page.getViewStack(view)).contains(active);
		if (view == null || !page.isPartVisible(view) && !inTheWay) {
			show(IWorkbenchPage.VIEW_VISIBLE);
		}
	}

	/** The operations that are selected in a window's view; none if it has no such view. */
	public static List<Operation<?>> selection(IWorkbenchWindow window) {
		return view(window).map(OperationsView::selection).orElse(List.of());
	}

	/** Goes to an operation that somebody has just asked for: activates the view and selects it there. */
	public static void goTo(Operation<?> operation) {
		if (show(IWorkbenchPage.VIEW_ACTIVATE) instanceof OperationsView view) {
			view.reveal(operation);
			keepKeyboard(view);
		}
	}

	/**
	 * Right after a native dialog the window is not active yet. When it is, GTK gives the focus back to what
	 * had it before: the list, or nothing if that is gone by then. It belongs to what was just asked for.
	 */
	private static void keepKeyboard(OperationsView view) {
		Shell shell = view.getSite().getShell();
		Display display = shell.getDisplay();
		if (display.getActiveShell() == shell) {
			return;
		}
		shell.addListener(SWT.Activate, new Listener() {
			@Override
			public void handleEvent(Event activated) {
				shell.removeListener(SWT.Activate, this);
				display.asyncExec(() -> {
					if (!shell.isDisposed() && view.isShown()) {
						view.setFocus();
					}
				});
			}
		});
	}

	/** Has the view, in each window that has one, look again at which operations there are. */
	public static void refresh() {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			view(window).ifPresent(OperationsView::refresh);
		}
	}

	/** Has a window's view give its toolbar the room that it takes now. */
	public static void layoutToolbar(IWorkbenchWindow window) {
		view(window).ifPresent(view -> view.getViewSite().getActionBars().updateActionBars());
	}

	private static Optional<OperationsView> view(IWorkbenchWindow window) {
		return OPEN.stream().filter(view -> view.getSite().getWorkbenchWindow() == window
				&& view.getSite().getPage() == window.getActivePage()).findFirst();
	}

	/** @return null if there is no window to show it in, or it cannot be made */
	private static IViewPart show(int mode) {
		IWorkbenchPage page = page(PlatformUI.getWorkbench());
		try {
			return page == null ? null : page.showView(OperationsView.ID, null, mode);
		} catch (PartInitException failure) {
			ILog.of(OperationsPart.class).log(failure.getStatus());
			return null;
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
