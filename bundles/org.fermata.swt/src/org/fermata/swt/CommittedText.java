// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.Registration;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.SignalListener;

/** A text when a person is done with it. The UI thread alone. */
final class CommittedText {

	private final Text text;
	private final SignalListener<? super String> listener;
	private String committed; // or what it was when the focus came

	private CommittedText(Text text, SignalListener<? super String> listener) {
		this.text = text;
		this.listener = listener;
	}

	static Signal<String> signal(Text text) {
		Objects.requireNonNull(text, "A signal needs its widget");
		return (timer, listener) -> new CommittedText(text, listener).open();
	}

	private Registration open() {
		Registration listening = WidgetEar.open(text, listener, this::heard, SWT.DefaultSelection, SWT.FocusIn, SWT.FocusOut);
		if (!text.isDisposed()) {
			committed = text.getText();
		}
		return listening;
	}

	private void heard(Event event) {
		String now = text.getText();
		boolean isTold = event.type == SWT.DefaultSelection || event.type == SWT.FocusOut && !now.equals(committed);
		committed = now;
		if (isTold) {
			listener.value(now);
		}
	}
}
