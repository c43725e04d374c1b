// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;
import org.fermata.core.Registration;

/**
 * A state that several hold a control in: the first changes it, the last changes it back. Kept with the control. The
 * UI thread alone.
 */
final class Hold {

	private final Runnable restore;
	private int holders;

	private Hold(Runnable restore) {
		this.restore = restore;
	}

	/**
	 * Holds a control, until the registration is closed.
	 *
	 * @param key of the state
	 * @param change puts the control into the state; returns what puts it back
	 */
	static Registration take(Control control, String key, Supplier<Runnable> change) {
		Hold hold = control.getData(key) instanceof Hold known ? known : new Hold(change.get());
		control.setData(key, hold);
		hold.holders++;
		return Registration.once(() -> hold.giveBack(control, key));
	}

	private void giveBack(Control control, String key) {
		holders--;
		if (holders == 0 && !control.isDisposed()) {
			control.setData(key, null);
			restore.run();
		}
	}
}
