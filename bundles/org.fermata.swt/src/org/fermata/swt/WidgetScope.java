// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.engine.Scope;

/** The lifetimes of widgets. */
public final class WidgetScope {

	private static final String KEY = WidgetScope.class.getName();

	private WidgetScope() {
	}

	/**
	 * The lifetime of a widget: disposing it cancels what is tied to it. The same one each time, so that a
	 * widget does not collect a listener for every operation that was ever tied to it. On the UI thread.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if the widget is disposed
	 */
	public static Scope of(Widget widget) {
		if (widget.getData(KEY) instanceof Scope known && !known.isClosed()) {
			return known;
		}
		Scope scope = new Scope(widget.getClass().getSimpleName());
		widget.addListener(SWT.Dispose, event -> scope.close());
		widget.setData(KEY, scope);
		return scope;
	}
}
