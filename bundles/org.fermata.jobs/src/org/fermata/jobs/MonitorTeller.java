// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.fermata.core.progress.ProgressSnapshot;

/**
 * Tells a monitor how far something is. Monitors are for one thread at a time and may do anything when they
 * are told something, so there is one thread at a time that tells it and no lock: who has something to tell
 * raises {@code pending}, and who raises it from zero tells all there is until nobody has raised it meanwhile.
 */
final class MonitorTeller {

	/** Finer than any bar is long in which somebody sees a difference. */
	static final int TICKS = 1000;

	private final IProgressMonitor monitor;
	private final Supplier<ProgressSnapshot> source;
	private final AtomicInteger pending = new AtomicInteger(); // more than 0 while somebody tells the monitor
	private volatile boolean cancelled; // raised by who tells the monitor, and never lowered

	// Who tells the monitor.
	private final PhaseScale scale;
	private boolean begun;
	private String toldMessage = "";

	/** @param source what to tell; asked by whoever tells */
	MonitorTeller(IProgressMonitor monitor, int phases, Supplier<ProgressSnapshot> source) {
		this.monitor = monitor;
		this.scale = new PhaseScale(TICKS, phases);
		this.source = source;
	}

	/** There is something to tell. */
	void tell() {
		if (pending.getAndIncrement() == 0) {
			tellAll();
		}
	}

	/** Whether the monitor was cancelled when somebody looked last; that is now, unless somebody tells it something. */
	boolean isCancelled() {
		// Leaves no mark for who tells the monitor now: many that ask in a loop would keep it busy.
		if (!cancelled && pending.compareAndSet(0, 1)) {
			tellAll();
		}
		return cancelled;
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
		ProgressSnapshot now = source.get();
		if (!begun) {
			if (now.phase() == 0 && now.message().isEmpty()) {
				return; // whoever only asked whether to stop has no name for it yet
			}
			begun = true;
			toldMessage = now.message();
			monitor.beginTask(toldMessage, TICKS);
		}
		if (!now.message().equals(toldMessage)) {
			toldMessage = now.message();
			monitor.subTask(toldMessage);
		}
		int more = scale.advance(now);
		if (more > 0) {
			monitor.worked(more);
		}
	}
}
