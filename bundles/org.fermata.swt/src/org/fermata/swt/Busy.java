// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.fermata.core.Registration;
import org.fermata.core.engine.Operation;
import org.fermata.core.ui.Bridge;

/**
 * Controls that say that an operation runs, from now until it has ended, in whichever way: done, failed, stopped or
 * given up. Then they are as they were before. Where the operations of several calls overlap on one control, the end
 * of the last counts and the state before the first. All is to be called on the UI thread; an operation that has
 * ended already changes nothing. To close a registration ends it early. The operation's engine must be one of the
 * controls' display; otherwise an {@link IllegalArgumentException} says so.
 */
public final class Busy {

	private static final String CURSOR = Busy.class.getName() + ".cursor";
	private static final String DISABLED = Busy.class.getName() + ".disabled";

	private Busy() {
	}

	/**
	 * Shows over some controls, or a whole window, the pointer of a program that works and can be used. Controls within
	 * them that have a cursor of their own, as texts have, keep it. A cursor that somebody sets meanwhile is left as it
	 * is.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if a control is disposed
	 */
	public static Registration cursorDuring(Operation<?> operation, Control... controls) {
		return during(operation, controls, control -> Hold.take(control, CURSOR, () -> showCursor(control)));
	}

	private static Runnable showCursor(Control control) {
		Cursor before = control.getCursor();
		Cursor busy = control.getDisplay().getSystemCursor(SWT.CURSOR_APPSTARTING);
		control.setCursor(busy);
		return () -> {
			if (control.getCursor() == busy) {
				control.setCursor(before == null || before.isDisposed() ? null : before);
			}
		};
	}

	/**
	 * Disables some controls. The one that has the focus gets it back, unless a person has put it elsewhere meanwhile,
	 * or works in another window.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if a control is disposed
	 */
	public static Registration disableDuring(Operation<?> operation, Control... controls) {
		if (operation.outcome().isPresent() || controls.length == 0) {
			return Registration.NONE;
		}
		LostFocus focus = new LostFocus(controls[0].getDisplay());
		Registration disabled = during(operation, controls,
				control -> Hold.take(control, DISABLED, () -> disable(control, focus)));
		focus.moved();
		return disabled;
	}

	private static Runnable disable(Control control, LostFocus focus) {
		boolean before = control.getEnabled();
		boolean hadFocus = focus.isIn(control);
		control.setEnabled(false);
		return () -> {
			control.setEnabled(before);
			if (hadFocus) {
				focus.giveBack();
			}
		};
	}

	private static Registration during(Operation<?> operation, Control[] controls, Function<Control, Registration> hold) {
		if (operation.outcome().isPresent() || controls.length == 0) {
			return Registration.NONE;
		}
		Bridge bridge = operation.engine().bridge(); // not another one: a display has at most one runnable of ours queued
		if (Display.getCurrent() == null) {
			SWT.error(SWT.ERROR_THREAD_INVALID_ACCESS);
		}
		if (!bridge.ui().isCurrent()) {
			throw new IllegalArgumentException("The engine of \u201c" + operation.name()
					+ "\u201d has another UI thread than the controls; build it with SwtEngine or SwtUiThread");
		}
		List<Registration> holds = new ArrayList<>();
		try {
			for (Control control : controls) {
				holds.add(hold.apply(control));
			}
		} catch (RuntimeException | Error refused) {
			holds.forEach(Registration::close); // one of them is disposed; the others shall not stay busy
			throw refused;
		}
		Registration end = operation.onEnd(() -> bridge.execute(() -> holds.forEach(Registration::close)));
		return () -> {
			end.close();
			holds.forEach(Registration::close);
		};
	}

	/** Where the focus was before controls were disabled, and where it went then. */
	private static final class LostFocus {

		private final Display display;
		private final Control before; // or null
		private Control after; // or null

		LostFocus(Display display) {
			this.display = display;
			this.before = display.getFocusControl();
		}

		void moved() {
			after = display.getFocusControl();
		}

		boolean isIn(Control control) {
			Control each = before;
			while (each != null && each != control) {
				each = each.getParent();
			}
			return each != null;
		}

		void giveBack() {
			Control now = display.getFocusControl();
			if (!before.isDisposed() && (now == null || now == after) && before.getShell() == display.getActiveShell()) {
				before.setFocus();
			}
		}
	}
}
