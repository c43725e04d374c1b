// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.concurrent.atomic.AtomicLong;

import org.fermata.core.progress.Progress;

/** Looks when the next thousandth of a phase is done. */
final class Gauge {

	private final AtomicLong done;
	private final long step; // 0 while the total is unknown
	private final long total;
	private volatile long due; // the amount at which there is something to tell; written by who reaches it

	/** A gauge of a phase that begins. */
	Gauge(long total) {
		this(total, new AtomicLong());
	}

	private Gauge(long total, AtomicLong done) {
		this.total = total;
		this.done = done;
		this.step = total == Progress.UNKNOWN ? 0 : Math.max(1, total / MonitorTeller.TICKS);
		this.due = nextAfter(done.get());
	}

	/** The same amount done, of another total. */
	Gauge of(long newTotal) {
		return new Gauge(newTotal, done);
	}

	/** Adds to what is done; whether there is something to tell then. */
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
