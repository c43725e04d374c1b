// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;

/** A part of a {@link MonitoredProgress}: what moves it moves the whole, of which the monitor is told. */
final class MonitoredPart implements ProgressPart {

	private final ProgressPart part;
	private final MonitorTeller teller;
	private final BooleanSupplier cancelled;
	private final AtomicReference<Gauge> gauge; // replaced by begin() and total()

	MonitoredPart(ProgressPart part, MonitorTeller teller, BooleanSupplier cancelled) {
		this(part, teller, cancelled, new AtomicReference<>(new Gauge(Progress.UNKNOWN)));
	}

	private MonitoredPart(ProgressPart part, MonitorTeller teller, BooleanSupplier cancelled,
			AtomicReference<Gauge> gauge) {
		this.gauge = gauge;
		this.part = part;
		this.teller = teller;
		this.cancelled = cancelled;
	}

	@Override
	public void begin(String message, long total, ProgressUnit unit) {
		part.begin(message, total, unit);
		gauge.set(new Gauge(total));
		teller.tell();
	}

	@Override
	public void add(long amount) {
		part.add(amount);
		if (gauge.get().isDue(amount)) {
			teller.tell();
		}
	}

	@Override
	public void message(String message) {
		part.message(message);
		teller.tell();
	}

	@Override
	public void total(long total) {
		part.total(total);
		gauge.updateAndGet(before -> before.of(total));
		teller.tell();
	}

	@Override
	public ProgressPart part(long amount) {
		return new MonitoredPart(part.part(amount), teller, cancelled);
	}

	@Override
	public ProgressPart stoppedBy(Cancellation other) {
		return new MonitoredPart(part, teller, () -> other.isRequested() || cancelled.getAsBoolean(), gauge);
	}

	@Override
	public ProgressSnapshot snapshot() {
		return part.snapshot();
	}

	@Override
	public boolean isCancelled() {
		return cancelled.getAsBoolean();
	}

	@Override
	public void checkCancelled() {
		if (isCancelled()) {
			throw new OperationCancelledException("The work was cancelled");
		}
	}

	@Override
	public void close() {
		part.close();
		teller.tell();
	}
}
