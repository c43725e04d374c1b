// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.fermata.core.Registration;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.Steps;

/**
 * Work with pauses that go on when a widget is moved, without an engine: see {@link Steps}. All is to be called, and
 * all happens, on the UI thread. After the last step, or when the widget is disposed, no listener is left.
 */
public final class SwtSteps {

	private SwtSteps() {
	}

	/** Runs to the first pause, then by one step with each move of a scale; see {@link Steps#onEachChange}. */
	public static Registration onEachChange(Scale scale, Steps<? super Integer> steps) {
		return onEachChange(SwtSignals.selection(scale), steps);
	}

	/** Runs to the first pause, then by one step with each move of a slider; see {@link Steps#onEachChange}. */
	public static Registration onEachChange(Slider slider, Steps<? super Integer> steps) {
		return onEachChange(SwtSignals.selection(slider), steps);
	}

	/** Runs to the first pause, then by one step with each change of a spinner; see {@link Steps#onEachChange}. */
	public static Registration onEachChange(Spinner spinner, Steps<? super Integer> steps) {
		return onEachChange(SwtSignals.selection(spinner), steps);
	}

	/**
	 * Runs to the first pause, then by one step with each value of any signal; see {@link Steps#onEachChange}.
	 *
	 * @throws org.eclipse.swt.SWTException if called on a thread without a display
	 */
	public static <T> Registration onEachChange(Signal<T> signal, Steps<? super T> steps) {
		Display display = Display.getCurrent();
		if (display == null) {
			SWT.error(SWT.ERROR_THREAD_INVALID_ACCESS);
		}
		return steps.onEachChange(signal, SwtUiTimer.of(display));
	}
}
