// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import org.eclipse.core.runtime.IProgressMonitor;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressCounter;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;

/**
 * A monitor as progress: a counter keeps what is said, and a gauge beside it tells when there is enough to
 * have the monitor told.
 */
final class MonitoredProgress implements Progress {

	private final Progress counter;
	private final MonitorTeller teller;
	private volatile Gauge gauge = new Gauge(UNKNOWN); // replaced by begin() and total()

	MonitoredProgress(IProgressMonitor monitor, int phases) {
		// Nobody requests this cancellation: the monitor is asked.
		this.counter = new ProgressCounter(new Cancellation("work"));
		this.teller = new MonitorTeller(monitor, phases, counter::snapshot);
	}

	@Override
	public void begin(String message, long total, ProgressUnit unit) {
		counter.begin(message, total, unit);
		gauge = new Gauge(total);
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
		gauge = gauge.of(total);
		teller.tell();
	}

	@Override
	public ProgressPart part(long amount) {
		return new MonitoredPart(counter.part(amount), teller, this::isCancelled);
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
