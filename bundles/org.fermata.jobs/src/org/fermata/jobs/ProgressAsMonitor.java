// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import org.eclipse.core.runtime.IProgressMonitorWithBlocking;
import org.eclipse.core.runtime.IStatus;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;

/**
 * A progress as monitor: a phase of its own, or so many ticks of the phase that somebody else has begun.
 * For one thread at a time, as monitors are, save for {@code isCanceled} and {@code setCanceled}.
 */
final class ProgressAsMonitor implements IProgressMonitorWithBlocking {

	/** A tenth ten times is one, whatever the rounding. */
	private static final double ROUNDING = 1e-6;

	private final Progress progress;
	private final boolean ownsPhase;
	private long ticks; // what done() comes to, in the unit of the progress; UNKNOWN while nobody knows
	private long total = UNKNOWN; // what the callee said
	private double worked; // never more than a known total
	private long given; // to the progress, of ticks
	private int begun; // beginTask calls that no done() has met
	private boolean everBegun;
	private boolean done;
	private String taskName = "";
	private String words = "";
	private boolean blocked;
	private volatile boolean cancelled; // written by anybody

	/** A phase of its own, which beginTask begins. */
	ProgressAsMonitor(Progress progress) {
		this.progress = progress;
		this.ownsPhase = true;
		this.ticks = UNKNOWN;
	}

	/** So many ticks of the progress's phase. */
	ProgressAsMonitor(Progress progress, long ticks) {
		this.progress = progress;
		this.ownsPhase = false;
		this.ticks = ticks;
	}

	@Override
	public void beginTask(String name, int totalWork) {
		begun++;
		if (everBegun) {
			// Once is the rule. Who passes a monitor on to others without splitting it breaks it, and starts nothing new.
			setTaskName(name);
			return;
		}
		everBegun = true;
		total = totalWork > 0 ? totalWork : UNKNOWN;
		taskName = name == null ? "" : name;
		words = taskName.isEmpty() ? progress.snapshot().message() : taskName;
		if (ownsPhase) {
			ticks = total;
			progress.begin(words, total, ProgressUnit.ITEMS);
		} else {
			say(words);
		}
	}

	@Override
	public void done() {
		if (begun > 0 && --begun > 0 || done) {
			return; // a callee's callee is
		}
		done = true;
		if (ticks != UNKNOWN) {
			give(ticks);
		} else if (everBegun) {
			progress.total(given); // whatever it was, it was all
		}
	}

	@Override
	public void worked(int work) {
		internalWorked(work);
	}

	@Override
	public void internalWorked(double work) {
		if (!everBegun || done || !(work > 0)) {
			return;
		}
		if (total != UNKNOWN) {
			worked = Math.min(total, worked + work);
			give((long) (worked / total * ticks + ROUNDING));
		} else if (ownsPhase) {
			worked += work;
			give((long) (worked + ROUNDING));
		}
	}

	private void give(long amount) {
		if (amount > given) {
			progress.add(amount - given);
			given = amount;
		}
	}

	@Override
	public void setTaskName(String name) {
		taskName = name == null ? "" : name;
		if (!taskName.isEmpty()) {
			say(taskName);
		}
	}

	@Override
	public void subTask(String name) {
		say(name == null || name.isEmpty() ? taskName : name);
	}

	private void say(String newWords) {
		words = newWords;
		if (!blocked) {
			progress.message(newWords);
		}
	}

	@Override
	public void setBlocked(IStatus reason) {
		blocked = true;
		progress.message(reason.getMessage());
	}

	@Override
	public void clearBlocked() {
		if (blocked) {
			blocked = false;
			progress.message(words);
		}
	}

	@Override
	public boolean isCanceled() {
		return cancelled || progress.isCancelled();
	}

	@Override
	public void setCanceled(boolean value) {
		cancelled = value;
	}
}
