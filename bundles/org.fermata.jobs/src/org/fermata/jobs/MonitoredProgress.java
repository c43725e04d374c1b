// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IProgressMonitor;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;

/**
 * A monitor as progress. Monitors are for one thread at a time and may do anything when they are told
 * something, so there is one thread at a time that tells it and no lock: who has something to tell raises
 * {@code pending}, and who raises it from zero tells all there is until nobody has raised it meanwhile.
 */
final class MonitoredProgress implements Progress {

	/** Finer than any bar is long in which somebody sees a difference. */
	static final int TICKS = 1000;

	private static final class Phase {
		final int number;
		final ProgressUnit unit;
		final AtomicLong done = new AtomicLong();
		volatile String message; // written by workers
		volatile long total; // written by workers
		volatile double due; // the amount at which there is something to tell; written by who tells it

		Phase(int number, String message, long total, ProgressUnit unit) {
			this.number = number;
			this.message = message;
			this.total = total;
			this.unit = unit;
		}

		ProgressSnapshot snapshot() {
			long totalNow = total;
			long doneNow = done.get();
			return new ProgressSnapshot(number, message, totalNow == UNKNOWN ? doneNow : Math.min(doneNow, totalNow),
					totalNow, unit);
		}
	}

	private final IProgressMonitor monitor;
	private final AtomicReference<Phase> phase = // replaced by begin()
			new AtomicReference<>(new Phase(0, "", UNKNOWN, ProgressUnit.ITEMS));
	private final AtomicInteger pending = new AtomicInteger(); // more than 0 while somebody tells the monitor
	private volatile boolean cancelled; // raised by who tells the monitor, and never lowered

	// Who tells the monitor.
	private final PhaseScale scale;
	private boolean begun;
	private String toldMessage = "";

	MonitoredProgress(IProgressMonitor monitor, int phases) {
		this.monitor = monitor;
		this.scale = new PhaseScale(TICKS, phases);
	}

	@Override
	public void begin(String message, long total, ProgressUnit unit) {
		checkTotal(total);
		phase.updateAndGet(before -> new Phase(before.number + 1, message, total, unit));
		tell();
	}

	@Override
	public void add(long amount) {
		Phase now = phase.get();
		// Looked at in this order: who sets the amount that is due has seen this one, or this sees what is due.
		if (now.done.addAndGet(amount) >= now.due) {
			tell();
		}
	}

	@Override
	public void message(String message) {
		phase.get().message = message;
		tell();
	}

	@Override
	public void total(long total) {
		checkTotal(total);
		phase.get().total = total;
		tell();
	}

	private static void checkTotal(long total) {
		if (total < 0 && total != UNKNOWN) {
			throw new IllegalArgumentException("A total cannot be negative: " + total);
		}
	}

	@Override
	public ProgressSnapshot snapshot() {
		return phase.get().snapshot();
	}

	@Override
	public boolean isCancelled() {
		// Does not leave a mark for who tells the monitor now: many that ask in a loop would keep it busy.
		if (!cancelled && pending.compareAndSet(0, 1)) {
			tellAll();
		}
		return cancelled;
	}

	@Override
	public void checkCancelled() {
		if (isCancelled()) {
			throw new OperationCancelledException("The work was cancelled");
		}
	}

	private void tell() {
		if (pending.getAndIncrement() == 0) {
			tellAll();
		}
	}

	private void tellAll() {
		int seen = 1;
		try {
			do {
				tellOnce();
				seen = pending.addAndGet(-seen);
			} while (seen != 0);
		} catch (RuntimeException | Error broken) {
			pending.set(0); // the next one may have more luck
			throw broken;
		}
	}

	private void tellOnce() {
		if (!cancelled && monitor.isCanceled()) {
			cancelled = true;
		}
		Phase now = phase.get();
		String message = now.message;
		if (!begun) {
			if (now.number == 0 && message.isEmpty()) {
				return; // whoever only asked whether to stop has no name for it yet
			}
			begun = true;
			toldMessage = message;
			monitor.beginTask(message, TICKS);
		}
		if (!message.equals(toldMessage)) {
			toldMessage = message;
			monitor.subTask(message);
		}
		ProgressSnapshot snapshot = now.snapshot();
		int more = scale.advance(snapshot);
		if (more > 0) {
			monitor.worked(more);
		}
		now.due = snapshot.isDeterminate() ? scale.nextDue(snapshot.total()) : Double.POSITIVE_INFINITY;
	}
}
