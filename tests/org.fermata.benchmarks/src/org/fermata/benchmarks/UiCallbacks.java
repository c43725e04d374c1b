// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import com.diffplug.common.swt.SwtExec;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.fermata.core.engine.Engine;
import org.fermata.core.task.VirtualThreadWorkers;

/** A million actions for the UI thread, each run once and in order, from the first sent to the last run. */
final class UiCallbacks {

	private static final int ACTIONS = 1_000_000;
	private static final int FEWER_ACTIONS = 200_000;
	private static final int WARM_UP = 100_000;
	private static final long WARM_UP_NANOS = 500_000_000;

	private CountDownLatch last;
	private int left; // the UI thread alone

	/** Sends so many actions. */
	private interface Contender {
		void send(int count) throws Exception;
	}

	public static void main(String[] words) throws Exception {
		try (Screen screen = new Screen(); Engine engine = screen.engine(new VirtualThreadWorkers())) {
			UiCallbacks callbacks = new UiCallbacks();
			Contender contender = switch (words[0]) {
				case "routine" -> count -> engine.start("callbacks", op -> {
					callbacks.flood(op::uiLater, count);
					return null;
				});
				case "bridge" -> count -> callbacks.flood(engine.bridge()::execute, count);
				case "each" -> count -> callbacks.flood(screen.display::asyncExec, count);
				case "durian" -> {
					SwtExec.Guarded guarded = SwtExec.async().guardOn(screen.shell);
					yield count -> callbacks.flood(guarded::execute, count);
				}
				case "invokeLater" -> count -> callbacks.flood(EventQueue::invokeLater, count);
				case "publish" -> callbacks::publish;
				default -> throw new IllegalArgumentException(words[0]);
			};
			screen.serve(() -> {
				callbacks.warmUp(contender);
				callbacks.report(contender, Program.isQuick(words) ? FEWER_ACTIONS : ACTIONS);
				return null;
			});
		}
	}

	private void warmUp(Contender contender) throws Exception {
		long begin = System.nanoTime();
		do {
			measure(contender, WARM_UP);
		} while (System.nanoTime() - begin < WARM_UP_NANOS);
	}

	private void report(Contender contender, int count) throws Exception {
		long processorBefore = Program.processorNanos();
		Program.figure("nanos", measure(contender, count));
		Program.figure("processor", (double) (Program.processorNanos() - processorBefore) / count);
	}

	/** Nanoseconds an action. */
	private double measure(Contender contender, int count) throws Exception {
		left = count;
		last = new CountDownLatch(1);
		long begin = System.nanoTime();
		contender.send(count);
		last.await();
		return (double) (System.nanoTime() - begin) / count;
	}

	private void flood(Consumer<Runnable> send, int count) {
		for (int i = 0; i < count; i++) {
			send.accept(() -> ran());
		}
	}

	private void publish(int count) {
		new SwingWorker<Void, Runnable>() {
			@Override
			@SuppressWarnings("unchecked") // publish takes an array
			protected Void doInBackground() {
				flood(this::publish, count);
				return null;
			}

			@Override
			protected void process(List<Runnable> actions) {
				actions.forEach(Runnable::run);
			}
		}.execute();
	}

	private void ran() {
		if (--left == 0) {
			last.countDown();
		}
	}
}
