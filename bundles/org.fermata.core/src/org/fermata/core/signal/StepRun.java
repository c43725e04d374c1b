// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.fermata.core.Registration;

/** Steps on their way. A value that comes while a step runs, such as in a dialog's event loop, waits. The UI thread alone. */
final class StepRun<T> implements SignalListener<T> {

	private final Steps<? super T> steps;
	private final Deque<T> values = new ArrayDeque<>();
	private Registration listening = Registration.NONE;
	private boolean advancing;
	private boolean over;

	StepRun(Steps<? super T> steps) {
		this.steps = steps;
	}

	Registration on(Signal<? extends T> signal, UiTimer timer) {
		if (!steps.begin()) {
			return Registration.NONE;
		}
		listening = signal.listen(timer, this);
		if (over) {
			listening.close(); // it came to the end before we knew how to leave
		}
		return this::end;
	}

	@Override
	public void value(T value) {
		if (over) {
			return;
		}
		values.add(value);
		if (advancing) {
			return;
		}
		advancing = true;
		boolean pauses = false;
		try {
			do {
				pauses = steps.advance(values.remove());
			} while (pauses && !values.isEmpty());
		} finally {
			advancing = false;
			if (!pauses) {
				end();
			}
		}
	}

	private void end() {
		over = true;
		values.clear();
		listening.close();
	}
}
