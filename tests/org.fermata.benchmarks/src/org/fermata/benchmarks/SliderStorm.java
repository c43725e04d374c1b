// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import javax.swing.SwingWorker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.signal.Changes;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.signal.Signal;
import org.fermata.core.task.VirtualThreadWorkers;

/**
 * A slider moves two hundred times, every five milliseconds, and what is to be shown of each value takes twenty: how
 * long after the last move is the last value shown, and was ever an older one shown after a newer?
 */
final class SliderStorm {

	private static final int MOVES = 200;
	private static final int FEWER_MOVES = 100;
	private static final long PERIOD_NANOS = 5_000_000;
	private static final long WORK_NANOS = 20_000_000;
	private static final double MILLISECOND = 1e6;

	private final Screen screen;
	private final int count;
	private final Signal<Integer> moves;
	private int highest; // the UI thread alone
	private int outOfOrder; // the UI thread alone
	private int shows; // the UI thread alone
	private volatile long shownNanos; // written by the UI thread, when the last value is shown

	private SliderStorm(Screen screen, int count) {
		this.screen = screen;
		this.count = count;
		screen.scale.setMaximum(count);
		moves = (timer, listener) -> {
			Listener moved = event -> listener.value(screen.scale.getSelection());
			screen.scale.addListener(SWT.Selection, moved);
			return () -> screen.scale.removeListener(SWT.Selection, moved);
		};
	}

	public static void main(String[] words) throws Exception {
		try (Screen screen = new Screen(); Engine engine = screen.engine(new VirtualThreadWorkers());
				ExecutorService one = Executors.newSingleThreadExecutor();
				ExecutorService two = Executors.newFixedThreadPool(2)) {
			SliderStorm storm = new SliderStorm(screen, Program.isQuick(words) ? FEWER_MOVES : MOVES);
			switch (words[0]) {
				case "latest" -> storm.latest(engine);
				case "restart" -> storm.restart(engine);
				case "queue" -> storm.onMove(value -> storm.pool(one, value));
				case "pool" -> storm.onMove(value -> storm.pool(two, value));
				case "swing" -> storm.onMove(storm.swing());
				default -> throw new IllegalArgumentException(words[0]);
			}
			screen.serve(() -> {
				storm.measure();
				return null;
			});
			engine.close();
		}
	}

	private void onMove(IntConsumer handler) {
		screen.scale.addListener(SWT.Selection, event -> handler.accept(screen.scale.getSelection()));
	}

	/** A routine takes the latest value each time it has shown one. */
	private void latest(Engine engine) throws Exception {
		CountDownLatch listening = new CountDownLatch(1);
		engine.start("shows the latest", op -> {
			try (Changes<Integer> changes = op.changes(moves)) {
				listening.countDown();
				while (true) {
					int value = changes.latest();
					work(op::checkCancelled);
					op.ui(() -> show(value));
				}
			}
		});
		screen.serve(() -> {
			listening.await();
			return null;
		});
	}

	/** Each move restarts the work. */
	private void restart(Engine engine) {
		Registration unused = RoutineHandler.<Integer>of(engine, "show", Overlap.LATEST, (op, value) -> {
			work(op::checkCancelled);
			op.ui(() -> show(value));
		}).on(moves);
	}

	private void pool(ExecutorService pool, int value) {
		pool.execute(() -> {
			work(() -> { });
			screen.display.asyncExec(() -> show(value));
		});
	}

	/** The one before is cancelled, as is recommended. */
	private IntConsumer swing() {
		AtomicReference<SwingWorker<Void, Void>> running = new AtomicReference<>();
		return value -> {
			SwingWorker<Void, Void> worker = new SwingWorker<>() {
				@Override
				protected Void doInBackground() {
					work(() -> {
						if (isCancelled()) {
							throw new IllegalStateException("Not wanted any more");
						}
					});
					return null;
				}

				@Override
				protected void done() {
					if (!isCancelled()) {
						screen.post(() -> show(value));
					}
				}
			};
			SwingWorker<Void, Void> before = running.getAndSet(worker);
			if (before != null) {
				before.cancel(true);
			}
			worker.execute();
		};
	}

	/** Computes, and looks now and then whether it is wanted. */
	private static void work(Runnable look) {
		long begin = System.nanoTime();
		while (System.nanoTime() - begin < WORK_NANOS) {
			look.run();
			Thread.onSpinWait();
		}
	}

	private void show(int value) {
		shows++;
		if (value < highest) {
			outOfOrder++;
		}
		highest = Math.max(highest, value);
		if (value == count) {
			shownNanos = System.nanoTime();
		}
	}

	private void measure() {
		long due = System.nanoTime();
		for (int move = 1; move <= count; move++) {
			due += PERIOD_NANOS;
			Screen.untilNanos(due);
			int value = move;
			screen.post(() -> {
				screen.scale.setSelection(value);
				screen.scale.notifyListeners(SWT.Selection, null);
			});
		}
		Screen.until(() -> shownNanos != 0);
		Program.figure("late", (shownNanos - due) / MILLISECOND);
		screen.display.syncExec(() -> {
			Program.figure("disorder", outOfOrder);
			Program.figure("shows", shows);
		});
	}
}
