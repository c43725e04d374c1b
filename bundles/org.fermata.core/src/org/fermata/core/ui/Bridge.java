// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.fermata.core.time.TimeSource;

/**
 * The one way to a {@link UiThread}. <em>Actions</em> are reliable: each runs once, in order. A
 * {@link Latest} keeps one value: however often it is set, the UI sees the last, at most once a frame.
 *
 * <p>At most one runnable of ours is queued with the toolkit at a time. It drains until its time budget
 * is used up and leaves the rest to the next one, behind the toolkit's other work, so neither a flood of
 * actions nor a slow one keeps the UI from painting. The next one is queued before an action runs that has
 * others behind it: one that opens a dialog with an event loop of its own does not stop them.
 *
 * <p>A cell that becomes dirty queues behind the actions that were offered before it, and is due when
 * they have run. From then on no action keeps it waiting: what is due is shown at the next frame even
 * while a flood of actions is behind.
 *
 * <p>Offering is lock-free and allowed from any thread. Actions run on the UI thread; one that throws is
 * reported to the failure handler and does not stop those behind it. When the toolkit closes, what is
 * still waiting is dropped and never runs.
 */
public final class Bridge {

	/** One frame at 60 Hz: nobody sees more. */
	public static final Duration FRAME = Duration.ofNanos(16_666_667);

	/** A drain's share of a frame: a quarter, so that input and painting keep the rest. */
	public static final Duration BUDGET = Duration.ofMillis(4);

	private final UiThread ui;
	private final TimeSource time;
	private final Consumer<Throwable> failures;
	private final Supplier<Runnable> drains;

	private final ConcurrentLinkedQueue<Object> waiting = new ConcurrentLinkedQueue<>(); // actions and dirty cells
	private final ConcurrentLinkedQueue<Latest<?>> due = new ConcurrentLinkedQueue<>(); // filled by the UI thread
	private final AtomicBoolean drainQueued = new AtomicBoolean();
	private final AtomicBoolean frameAlarmSet = new AtomicBoolean();

	private final LongAdder merged = new LongAdder(); // by producers: an adder is what they contend least for
	private volatile long lastFrameNanos; // written by the UI thread, read by producers
	private long ran; // the UI thread alone
	private volatile long applied; // written by the UI thread alone, at the end of a drain
	private volatile long frames; // written by the UI thread alone
	private volatile long longestDrainNanos; // written by the UI thread alone

	/**
	 * @param ui where to
	 * @param time paces the frames and measures the budget
	 * @param failures told, on the UI thread, what an action threw
	 */
	public Bridge(UiThread ui, TimeSource time, Consumer<Throwable> failures) {
		this(ui, time, failures, () -> () -> { });
	}

	/** @param drains asked at the beginning of each drain, on the UI thread, for what to run at its end */
	public Bridge(UiThread ui, TimeSource time, Consumer<Throwable> failures, Supplier<Runnable> drains) {
		this.drains = drains;
		this.ui = ui;
		this.time = time;
		this.failures = failures;
		this.lastFrameNanos = time.nanoTime() - FRAME.toNanos();
	}

	/** The thread on the other side. */
	public UiThread ui() {
		return ui;
	}

	/** Has an action run on the UI thread, once, after all that were offered before it. */
	public void execute(Runnable action) {
		if (!ui.isClosed()) {
			waiting.add(Objects.requireNonNull(action));
			queueDrain();
		}
	}

	/** A cell whose values are shown by {@code show} on the UI thread, the latest one, at most once a frame. */
	public <T> Latest<T> latest(Consumer<? super T> show) {
		return new Latest<>(this, show);
	}

	/** How much went over so far; for presenters, tests and benchmarks. Counts what waits one by one: not for a hot path. */
	public BridgeCounters counters() {
		return new BridgeCounters(waiting.size() + due.size(), applied, merged.sum(), frames, Duration.ofNanos(longestDrainNanos));
	}

	/** Drops what waits; for whoever hears that the toolkit has closed, which may drop a drain of ours itself. */
	public void drop() {
		waiting.clear();
		due.clear();
		// Not queued any more, whatever became of it: who comes late is told that the toolkit is closed.
		drainQueued.set(false);
	}

	/** A value was replaced before it was shown. */
	void merged() {
		merged.increment();
	}

	void dirty(Latest<?> cell) {
		if (!ui.isClosed()) {
			waiting.add(cell);
			awaitFrame();
		}
	}

	private void awaitFrame() {
		long remaining = FRAME.toNanos() - (time.nanoTime() - lastFrameNanos);
		if (remaining <= 0) {
			queueDrain();
		} else if (frameAlarmSet.compareAndSet(false, true)) {
			try {
				time.after(Duration.ofNanos(remaining), () -> {
					// Taken down first: a cell that becomes dirty from here on sets its own alarm.
					frameAlarmSet.set(false);
					queueDrain();
				});
			} catch (RuntimeException | Error refused) {
				frameAlarmSet.set(false); // it is not set: whoever comes next asks again
				throw refused;
			}
		}
	}

	private void queueDrain() {
		if (!drainQueued.get() && drainQueued.compareAndSet(false, true)) {
			try {
				ui.execute(this::drain);
			} catch (RejectedExecutionException closed) {
				drop();
			} catch (RuntimeException | Error refused) {
				drainQueued.set(false); // it is not queued: whoever comes next asks again
				throw refused;
			}
		}
	}

	private void drain() {
		drainQueued.set(false);
		if (ui.isClosed()) {
			drop();
			return;
		}
		long begin = time.nanoTime();
		Runnable end = drains.get();
		try {
			showDue(begin);
			runWaiting(begin);
			showDue(begin);
		} finally {
			end.run();
			applied = ran;
			longestDrainNanos = Math.max(longestDrainNanos, time.nanoTime() - begin);
			queueRest();
		}
	}

	private void queueRest() {
		if (!waiting.isEmpty()) {
			queueDrain();
		} else if (!due.isEmpty()) {
			awaitFrame();
		}
	}

	private void runWaiting(long begin) {
		do {
			Object next = waiting.poll();
			if (next == null) {
				return;
			}
			if (next instanceof Latest<?> cell) {
				due.add(cell);
			} else {
				guarded((Runnable) next);
			}
		} while (!overBudget(begin));
	}

	private void showDue(long begin) {
		if (due.isEmpty() || begin - lastFrameNanos < FRAME.toNanos() || overBudget(begin)) {
			return;
		}
		lastFrameNanos = begin;
		frames++;
		// A cell that its own show sets again is not due: it waits behind the actions, and for the next frame.
		do {
			Latest<?> cell = due.poll();
			if (cell == null) {
				return;
			}
			guarded(cell::show);
		} while (!overBudget(begin));
	}

	/** The action that is about to run may open a dialog, and nobody may offer anything while that is open. */
	private void queueForThoseBehind() {
		if (!drainQueued.get() && !(waiting.isEmpty() && due.isEmpty())) {
			queueDrain();
		}
	}

	private boolean overBudget(long begin) {
		return time.nanoTime() - begin >= BUDGET.toNanos();
	}

	private void guarded(Runnable action) {
		try {
			try {
				queueForThoseBehind();
			} finally {
				action.run();
			}
			ran++;
		} catch (Throwable failure) {
			// Even an Error must not end the drain: the toolkit's event loop is not ours to break.
			failures.accept(failure);
		}
	}
}
