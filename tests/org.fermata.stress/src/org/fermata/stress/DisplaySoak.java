// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.swt.SwtUiThread;

/** The {@link Soak} with a window: the flood goes to a progress bar on a display. */
final class DisplaySoak {

	private static final int MAXIMUM = 1_000;

	private DisplaySoak() {
	}

	/** On the display's thread. */
	static void run(Duration duration) throws InterruptedException, ExecutionException {
		Display display = new Display();
		try {
			Shell shell = new Shell(display);
			ProgressBar bar = new ProgressBar(shell, SWT.NONE);
			bar.setMaximum(MAXIMUM);
			shell.open();
			Engine.Builder builder = Engine.builder().ui(SwtUiThread.of(display));
			FutureTask<Void> soak = new FutureTask<>(() -> {
				Soak.run("Soak with a window", builder, value -> bar.setSelection((int) (Math.abs(value) % MAXIMUM)), duration);
				return null;
			});
			Thread.ofPlatform().name("soak").start(() -> {
				soak.run();
				display.wake();
			});
			while (!soak.isDone()) {
				if (!display.readAndDispatch()) {
					display.sleep();
				}
			}
			soak.get();
		} finally {
			display.dispose();
		}
	}
}
