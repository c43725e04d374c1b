// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import com.diffplug.common.swt.SwtExec;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.eclipse.jface.util.Throttler;
import org.fermata.core.engine.Engine;
import org.fermata.core.ui.Latest;

/** Ways to have a window show a value that changes much more often than anybody can see. Any thread. */
@FunctionalInterface
interface UiUpdates {

	Duration FRAME = Duration.ofMillis(16);

	void set(long value);

	/** @param show shows a value, on the UI thread */
	static UiUpdates of(String contender, Screen screen, Engine engine, LongConsumer show) {
		return switch (contender) {
			case "ours" -> {
				Latest<Long> cell = engine.bridge().latest(show::accept);
				yield cell::set;
			}
			case "each" -> value -> screen.display.asyncExec(() -> show.accept(value));
			case "durian" -> {
				SwtExec.Guarded guarded = SwtExec.async().guardOn(screen.shell);
				yield value -> guarded.execute(() -> show.accept(value));
			}
			case "throttler" -> {
				AtomicLong latest = new AtomicLong();
				Throttler throttler = new Throttler(screen.display, FRAME, () -> show.accept(latest.get()));
				yield value -> {
					latest.set(value);
					throttler.throttledExec();
				};
			}
			default -> throw new IllegalArgumentException(contender);
		};
	}
}
