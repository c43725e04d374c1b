// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui;

import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.fermata.core.engine.Scope;
import org.fermata.swt.SwtUiThread;
import org.fermata.swt.WidgetScope;

/** The lifetimes of the workbench's views and editors. */
public final class PartScope {

	private static final Map<IWorkbenchPart, Scope> OPEN = new IdentityHashMap<>(); // the UI thread alone

	private PartScope() {
	}

	/**
	 * The lifetime of a part: closing it, or its window, cancels what is tied to it. It ends before the part's
	 * {@code dispose}, with its widgets still there. The same one each time. On the UI thread, from
	 * {@code createPartControl} on, while the part is open.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread
	 */
	public static Scope of(IWorkbenchPart part) {
		Display display = Display.getCurrent();
		if (display == null) {
			SWT.error(SWT.ERROR_THREAD_INVALID_ACCESS);
		}
		Scope known = OPEN.get(part);
		if (known != null && !known.isClosed()) {
			return known;
		}
		IWorkbenchPartSite site = part.getSite();
		Scope scope = WidgetScope.of(site.getWorkbenchWindow().getShell()).child(site.getRegisteredName());
		IWorkbenchPage page = site.getPage();
		IPartListener2 closing = new Closing(part, scope);
		page.addPartListener(closing);
		OPEN.put(part, scope);
		forgetAtTheEnd(scope, SwtUiThread.of(display), () -> {
			page.removePartListener(closing);
			OPEN.remove(part, scope);
		});
		return scope;
	}

	/** Whoever closes the scope, on whichever thread. */
	private static void forgetAtTheEnd(Scope scope, SwtUiThread ui, Runnable forget) {
		scope.onClose(() -> {
			if (ui.isCurrent()) {
				forget.run();
			} else if (!ui.isClosed()) {
				ui.execute(forget);
			}
		});
	}

	private record Closing(IWorkbenchPart part, Scope scope) implements IPartListener2 {

		@Override
		public void partClosed(IWorkbenchPartReference closed) {
			if (closed.getPart(false) == part) {
				scope.close();
			}
		}
	}
}
