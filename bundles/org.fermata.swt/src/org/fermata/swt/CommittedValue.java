// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.util.function.IntSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.SignalListener;

/**
 * The value of a scale, a slider or a spinner when a person has let go of it, see {@link SwtSignals#committed(Scale)}.
 * The UI thread alone.
 *
 * <p>SWT does not say which move is the last: on GTK a scale's moves all have no detail, a slider's all have that of
 * a drag, those by the wheel included, and a slider tells the last once more, without, after the button is up. So
 * this goes by buttons and keys. A button counts as released, too, when the focus goes.
 */
final class CommittedValue {

	private static final int[] HEARD = { SWT.Selection, SWT.DefaultSelection, SWT.MouseDown, SWT.MouseUp, SWT.KeyDown,
			SWT.KeyUp, SWT.FocusOut, SWT.MouseVerticalWheel, SWT.MouseHorizontalWheel };

	private final boolean isTypedInto;
	private final IntSupplier value;
	private final SignalListener<? super Integer> listener;
	private boolean button; // is held
	private boolean key; // is held, or what it typed is not committed
	private boolean moved; // since it was committed
	private Integer echo; // what was committed and may be told once more; or null

	private CommittedValue(boolean isTypedInto, IntSupplier value, SignalListener<? super Integer> listener) {
		this.isTypedInto = isTypedInto;
		this.value = value;
		this.listener = listener;
	}

	static Signal<Integer> signal(Control control, IntSupplier value) {
		return (timer, listener) -> WidgetEar.open(control, listener,
				new CommittedValue(control instanceof Spinner, value, listener)::heard, HEARD);
	}

	private void heard(Event event) {
		switch (event.type) {
		case SWT.Selection -> moved();
		case SWT.MouseDown -> held(true, key);
		case SWT.KeyDown -> held(button, true);
		case SWT.MouseUp -> released(false, key);
		case SWT.KeyUp -> {
			if (!isTyping(event)) {
				released(button, false);
			}
		}
		case SWT.DefaultSelection, SWT.FocusOut -> released(false, false);
		default -> echo = null; // the wheel: what comes now is new
		}
	}

	private void held(boolean newButton, boolean newKey) {
		button = newButton;
		key = newKey;
		echo = null;
	}

	private void released(boolean newButton, boolean newKey) {
		button = newButton;
		key = newKey;
		if (moved && !button && !key) {
			moved = false;
			echo = value.getAsInt();
			listener.value(echo);
		}
	}

	private void moved() {
		if (button || key) {
			moved = true;
			key &= !button; // moved by the mouse: what was typed before is part of it
			return;
		}
		Integer now = value.getAsInt();
		boolean isEcho = now.equals(echo);
		echo = null;
		if (!isEcho) {
			listener.value(now);
		}
	}

	/** A modifier changes nothing by itself; a digit may be followed by another. */
	private boolean isTyping(Event event) {
		boolean isModifier = event.keyCode != 0 && (event.keyCode & SWT.MODIFIER_MASK) == event.keyCode;
		boolean isCharacter = event.character == SWT.BS || event.character == SWT.DEL
				|| event.character != 0 && !Character.isISOControl(event.character);
		return isModifier || isTypedInto && isCharacter;
	}
}
