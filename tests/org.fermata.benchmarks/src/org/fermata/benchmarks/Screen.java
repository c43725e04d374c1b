// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.core.task.Workers;
import org.fermata.swt.SwtUiThread;

/** A display with a window, served by the main thread while another measures. */
final class Screen implements AutoCloseable {

	private static final long PAUSE_NANOS = 50_000;

	final Display display = new Display();
	final Shell shell = new Shell(display);
	final Scale scale = new Scale(shell, SWT.HORIZONTAL);

	Screen() {
		scale.setBounds(0, 0, 200, 40);
		shell.setSize(240, 120);
		shell.open();
	}

	Engine engine(Workers workers) {
		return Engine.builder().ui(SwtUiThread.of(display)).workers(workers).build();
	}

	/** Measures on a thread of its own, and serves the window meanwhile. */
	void serve(Callable<?> measuring) throws Exception {
		FutureTask<?> task = new FutureTask<>(measuring);
		Thread.ofPlatform().daemon().name("measuring").start(() -> {
			task.run();
			post(() -> { });
		});
		while (!task.isDone()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		try {
			task.get();
		} catch (ExecutionException failure) {
			throw new IllegalStateException(failure.getCause());
		}
	}

	/** As asyncExec, whose wake-up SWT may lose. Whoever measures peers with this measures them at their best. */
	void post(Runnable action) {
		display.asyncExec(action);
		display.wake();
	}

	/** Waits for what the UI thread makes true, without burning a processor that it may need. */
	static void until(BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	/** Waits for a moment of {@link System#nanoTime}. */
	static void untilNanos(long due) {
		for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

	@Override
	public void close() {
		display.dispose();
	}
}
