// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import java.awt.Window;
import java.awt.event.HierarchyEvent;
import java.awt.event.HierarchyListener;

import org.fermata.core.engine.Scope;

/** The lifetimes of windows. */
public final class WindowScope {

	private WindowScope() {
	}

	/**
	 * The lifetime of a window: disposing it cancels what is tied to it; hiding it does not. The same one each time,
	 * so that a window does not collect a listener for every operation that was ever tied to it. A window that is
	 * shown again after it was disposed begins a new lifetime. On the event dispatch thread.
	 */
	public static Scope of(Window window) {
		for (HierarchyListener listener : window.getHierarchyListeners()) {
			if (listener instanceof End known) {
				return known.scope;
			}
		}
		Scope scope = new Scope(window.getClass().getSimpleName());
		End end = new End(window, scope);
		window.addHierarchyListener(end);
		scope.onClose(() -> window.removeHierarchyListener(end));
		return scope;
	}

	/** Closes a scope when its window loses what it has on the screen, which nothing but its disposal takes away. */
	private record End(Window window, Scope scope) implements HierarchyListener {

		@Override
		public void hierarchyChanged(HierarchyEvent event) {
			if (event.getComponent() == window && !window.isDisplayable()) {
				scope.close();
			}
		}
	}
}
