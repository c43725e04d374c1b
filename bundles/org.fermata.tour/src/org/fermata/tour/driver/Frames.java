// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** The toolkit's own beat: it moves pointers, lays out and paints frame by frame. */
final class Frames {

	/** A window that is hidden paints nothing, and there is nothing to see then either. */
	private static final long MOST_MILLIS = 1000;

	private final Display display;
	private final Hops hops;

	Frames(Display display, Hops hops) {
		this.display = display;
		this.hops = hops;
	}

	/** Waits until a window has been painted that was asked to just now. */
	void await() {
		CompletableFuture<Boolean> painted = new CompletableFuture<>();
		hops.get(() -> {
			window().ifPresentOrElse(window -> paint(window, painted), () -> painted.complete(false));
			return null;
		});
		painted.completeOnTimeout(false, MOST_MILLIS, TimeUnit.MILLISECONDS);
		hops.await(painted, Duration.ofMillis(2 * MOST_MILLIS));
	}

	private void paint(Shell window, CompletableFuture<Boolean> painted) {
		Listener listener = event -> painted.complete(true);
		window.addListener(SWT.Paint, listener);
		painted.whenComplete((done, never) -> display.execute(() -> {
			if (!window.isDisposed()) {
				window.removeListener(SWT.Paint, listener);
			}
		}));
		window.redraw(0, 0, 1, 1, false);
	}

	private Optional<Shell> window() {
		Shell active = display.getActiveShell();
		return active != null && active.isVisible() ? Optional.of(active)
				: Stream.of(display.getShells()).filter(Shell::isVisible).findFirst();
	}
}
