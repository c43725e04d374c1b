// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.IProgressMonitor;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressCounter;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;

/**
 * A monitor as progress: a counter keeps what is said, and a gauge beside it tells when there is enough to
 * have the monitor told.
 */
final class MonitoredProgress implements Progress {

	/** Looks when the next thousandth of a phase is done. */
	private static final class Gauge {
		final AtomicLong done;
		final long step; // 0 while the total is unknown
		final long total;
		volatile long due; // the amount at which there is something to tell; written by who reaches it

		Gauge(long total, AtomicLong done) {
			this.total = total;
			this.done = done;
			this.step = total == UNKNOWN ? 0 : Math.max(1, total / MonitorTeller.TICKS);
			this.due = nextAfter(done.get());
		}

		boolean isDue(long amount) {
			long now = done.addAndGet(amount);
			if (now < due) {
				return false;
			}
			due = nextAfter(now);
			return true;
		}

		private long nextAfter(long now) {
			if (step == 0 || now >= total) {
				return Long.MAX_VALUE;
			}
			return Math.min(total, (now / step + 1) * step);
		}
	}

	private final Progress counter;
	private final MonitorTeller teller;
	private volatile Gauge gauge = new Gauge(UNKNOWN, new AtomicLong()); // replaced by begin() and total()

	MonitoredProgress(IProgressMonitor monitor, int phases) {
		// Nobody requests this cancellation: the monitor is asked.
		this.counter = new ProgressCounter(new Cancellation("work"));
		this.teller = new MonitorTeller(monitor, phases, counter::snapshot);
	}

	@Override
	public void begin(String message, long total, ProgressUnit unit) {
		counter.begin(message, total, unit);
		gauge = new Gauge(total, new AtomicLong());
		teller.tell();
	}

	@Override
	public void add(long amount) {
		// Counted first: what is told is what has been counted.
		counter.add(amount);
		if (gauge.isDue(amount)) {
			teller.tell();
		}
	}

	@Override
	public void message(String message) {
		counter.message(message);
		teller.tell();
	}

	@Override
	public void total(long total) {
		counter.total(total);
		gauge = new Gauge(total, gauge.done);
		teller.tell();
	}

	@Override
	public ProgressSnapshot snapshot() {
		return counter.snapshot();
	}

	@Override
	public boolean isCancelled() {
		return teller.isCancelled();
	}

	@Override
	public void checkCancelled() {
		if (isCancelled()) {
			throw new OperationCancelledException("The work was cancelled");
		}
	}
}
