// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.fermata.core.Registration;

/**
 * A display's pulse for all that is sampled: one timer, ten beats a second, and none while there is nothing to look
 * at. The UI thread alone.
 */
final class Pulse {

	private static final String KEY = Pulse.class.getName();
	private static final Duration PERIOD = Duration.ofMillis(100);
	private static final System.Logger LOG = System.getLogger(Pulse.class.getName());

	private final SwtUiTimer timer;
	private final Set<BooleanSupplier> samples = new LinkedHashSet<>();
	private boolean beats;

	private Pulse(SwtUiTimer timer) {
		this.timer = timer;
	}

	/** The one of a display. */
	static Pulse of(Display display) {
		if (display.getData(KEY) instanceof Pulse known) {
			return known;
		}
		Pulse made = new Pulse(SwtUiTimer.of(display));
		display.setData(KEY, made);
		return made;
	}

	/** Takes samples, the first one now, until one says that there is nothing more to see. */
	Registration add(BooleanSupplier sample) {
		if (!sample.getAsBoolean()) {
			return Registration.NONE;
		}
		samples.add(sample);
		goOn();
		return () -> samples.remove(sample);
	}

	private void goOn() {
		if (!beats && !samples.isEmpty()) {
			beats = true;
			timer.after(PERIOD, this::beat);
		}
	}

	private void beat() {
		beats = false;
		for (BooleanSupplier sample : List.copyOf(samples)) {
			// One that was sampled before may have closed it.
			if (samples.contains(sample) && !takes(sample)) {
				samples.remove(sample);
			}
		}
		goOn();
	}

	private static boolean takes(BooleanSupplier sample) {
		try {
			return sample.getAsBoolean();
		} catch (RuntimeException | Error failure) {
			LOG.log(System.Logger.Level.ERROR, "Progress could not be shown", failure);
			return false; // the others go on
		}
	}
}
