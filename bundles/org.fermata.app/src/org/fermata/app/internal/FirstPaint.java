// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Tells when the window was first seen, for the benchmark of the start: with {@code -Dfermata.timing=FILE} the
 * milliseconds since 1970 are written there at the end of the first frame in which anything was painted.
 */
final class FirstPaint implements Listener {

	private static final String FILE = "fermata.timing";

	private final Path file;

	private FirstPaint(Path file) {
		this.file = file;
	}

	/** On the UI thread. */
	static void reportFrom(Display display) {
		String file = System.getProperty(FILE);
		if (file != null) {
			display.addFilter(SWT.Paint, new FirstPaint(Path.of(file)));
		}
	}

	@Override
	public void handleEvent(Event event) {
		event.display.removeFilter(SWT.Paint, this);
		// The toolkit paints all of a frame before it takes up anything else.
		event.display.asyncExec(this::report);
	}

	private void report() {
		try {
			Files.writeString(file, System.currentTimeMillis() + "\n");
		} catch (IOException fault) {
			throw new UncheckedIOException(fault);
		}
	}
}
