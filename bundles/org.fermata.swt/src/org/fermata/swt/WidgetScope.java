// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.engine.Scope;

/** The lifetimes of widgets. */
public final class WidgetScope {

	private WidgetScope() {
	}

	/**
	 * The lifetime of a widget: disposing it cancels what is tied to it. On the UI thread.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if the widget is disposed
	 */
	public static Scope of(Widget widget) {
		Scope scope = new Scope(widget.getClass().getSimpleName());
		widget.addListener(SWT.Dispose, event -> scope.close());
		return scope;
	}
}
