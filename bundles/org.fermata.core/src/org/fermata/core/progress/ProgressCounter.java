// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import org.fermata.core.cancel.Cancellation;

/**
 * The progress of one operation. A phase is one object that {@link #begin} replaces as a whole, so that
 * a snapshot never mixes the amount of one phase with the total of another.
 */
public final class ProgressCounter implements Progress {

	private static final class Phase {
		final int number;
		final ProgressUnit unit;
		final LongAdder done = new LongAdder();
		volatile String message; // written by workers, read by presenters
		volatile long total; // written by workers, read by presenters

		Phase(int number, String message, long total, ProgressUnit unit) {
			this.number = number;
			this.message = message;
			this.total = total;
			this.unit = unit;
		}
	}

	private final Cancellation cancellation;
	private final AtomicReference<Phase> phase = // replaced by begin()
			new AtomicReference<>(new Phase(0, "", UNKNOWN, ProgressUnit.ITEMS));

	/** @param cancellation what {@link #isCancelled} answers by */
	public ProgressCounter(Cancellation cancellation) {
		this.cancellation = cancellation;
	}

	/** The same counter for work that can be stopped separately, such as a batch that was closed early. */
	public Progress stoppedBy(Cancellation other) {
		return new CancelView(this, other);
	}

	@Override
	public void begin(String message, long total, ProgressUnit unit) {
		checkTotal(total);
		// Two that begin at once begin two phases.
		phase.updateAndGet(before -> new Phase(before.number + 1, message, total, unit));
	}

	@Override
	public void add(long amount) {
		phase.get().done.add(amount);
	}

	@Override
	public void message(String message) {
		phase.get().message = message;
	}

	@Override
	public void total(long total) {
		checkTotal(total);
		phase.get().total = total;
	}

	private static void checkTotal(long total) {
		if (total < 0 && total != UNKNOWN) {
			throw new IllegalArgumentException("A total cannot be negative: " + total);
		}
	}

	@Override
	public ProgressSnapshot snapshot() {
		Phase now = phase.get();
		long total = now.total;
		long done = now.done.sum();
		// An estimate that proves too low must not show 103 %.
		long shown = total == UNKNOWN ? done : Math.min(done, total);
		return new ProgressSnapshot(now.number, now.message, shown, total, now.unit);
	}

	@Override
	public boolean isCancelled() {
		return cancellation.isRequested();
	}

	@Override
	public void checkCancelled() {
		cancellation.check();
	}

	private record CancelView(ProgressCounter counter, Cancellation cancellation) implements Progress {

		@Override
		public void begin(String message, long total, ProgressUnit unit) {
			counter.begin(message, total, unit);
		}

		@Override
		public void add(long amount) {
			counter.add(amount);
		}

		@Override
		public void message(String message) {
			counter.message(message);
		}

		@Override
		public void total(long total) {
			counter.total(total);
		}

		@Override
		public ProgressSnapshot snapshot() {
			return counter.snapshot();
		}

		@Override
		public boolean isCancelled() {
			return cancellation.isRequested();
		}

		@Override
		public void checkCancelled() {
			cancellation.check();
		}
	}
}
