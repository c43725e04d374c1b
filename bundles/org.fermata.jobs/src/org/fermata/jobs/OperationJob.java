// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.text.StatusWords;
import org.fermata.core.time.TimeSource;

/**
 * An operation as a Job that finishes asynchronously: its body returns at once, an alarm samples the
 * operation's progress into the Job's monitor, and the end of the operation ends the Job.
 */
final class OperationJob extends Job {

	private enum Stage {
		/** Not run by the platform yet. */
		SCHEDULED,
		/** Shown as running; waits for the operation to end. */
		SHOWN,
		/** Ended, or about to return its status from run(). */
		FINISHED
	}

	private static final Duration SAMPLING = Duration.ofMillis(250);
	private static final int TICKS = 1000;
	private static final Statuses STATUSES = Statuses.ofPlugin("org.fermata.jobs");

	private final Operation<?> operation;
	private final TimeSource time;
	private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.SCHEDULED);

	private PhaseScale ofGroup; // written before this is scheduled; null if it is in no group

	// Written by run(), then by one alarm after the other.
	private IProgressMonitor monitor;
	private int phase = -1;
	private int shownTicks;

	OperationJob(Operation<?> operation, TimeSource time) {
		super(operation.name());
		this.operation = operation;
		this.time = time;
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				// The platform does not call canceling() of a Job that is cancelled before it runs.
				if (stage.compareAndSet(Stage.SCHEDULED, Stage.FINISHED)) {
					operation.cancel();
				}
			}
		});
	}

	@Override
	protected IStatus run(IProgressMonitor jobMonitor) {
		monitor = jobMonitor;
		if (!stage.compareAndSet(Stage.SCHEDULED, Stage.SHOWN)) {
			return Status.CANCEL_STATUS; // hidden before it was shown
		}
		sample();
		// The operation may have ended before this was shown, when operationEnded() had nothing to end yet.
		if (operation.state().isTerminal() && stage.compareAndSet(Stage.SHOWN, Stage.FINISHED)) {
			return status();
		}
		return ASYNC_FINISH;
	}

	void operationEnded() {
		if (stage.compareAndSet(Stage.SHOWN, Stage.FINISHED)) {
			done(status());
		}
	}

	/** The operation goes on, and this Job does not show it any more. */
	void hide() {
		if (stage.compareAndSet(Stage.SCHEDULED, Stage.FINISHED)) {
			cancel();
		} else if (stage.compareAndSet(Stage.SHOWN, Stage.FINISHED)) {
			done(Status.CANCEL_STATUS);
		}
	}

	private void sample() {
		if (stage.get() != Stage.SHOWN) {
			return;
		}
		show(operation.progress());
		time.after(SAMPLING, this::sample);
	}

	/** Before this is scheduled. */
	void joinGroup(IProgressMonitor group, int ticks) {
		setProgressGroup(group, ticks);
		ofGroup = new PhaseScale(TICKS, 1);
	}

	private void show(ProgressSnapshot progress) {
		int more = ofGroup == null ? ticksOfPhase(progress) : ticksOfGroup(progress);
		if (more > 0) {
			monitor.worked(more);
		}
		monitor.subTask(operation.state() == OperationState.RUNNING ? progress.message()
				: StatusWords.state(operation.state()));
	}

	private int ticksOfPhase(ProgressSnapshot progress) {
		if (progress.phase() != phase) {
			phase = progress.phase();
			shownTicks = 0;
			// Once per monitor is the rule for code that is lent one. This monitor is the Job's own, and
			// the Progress view shows a new task from then on: the only way from unknown to known amounts.
			monitor.beginTask(StatusWords.title(operation),
					progress.isDeterminate() ? TICKS : IProgressMonitor.UNKNOWN);
		}
		int before = shownTicks;
		shownTicks = Math.max(before, (int) (progress.fraction() * TICKS));
		return shownTicks - before;
	}

	/** In a group the rule holds: each further task would add its ticks to the group's. */
	private int ticksOfGroup(ProgressSnapshot progress) {
		if (phase == -1) {
			phase = progress.phase();
			monitor.beginTask(StatusWords.title(operation), TICKS);
		}
		return ofGroup.advance(progress);
	}

	@Override
	protected void canceling() {
		if (stage.get() != Stage.FINISHED) { // hidden is not cancelled
			operation.cancel();
		}
	}

	/** Never an error: the platform would log it and open a dialog. The view and the log tell of failures. */
	private IStatus status() {
		IStatus told = STATUSES.of(operation);
		boolean isFailure = operation.state() == OperationState.FAILED && !told.matches(IStatus.CANCEL);
		return isFailure ? new Status(IStatus.INFO, told.getPlugin(), StatusWords.ending(operation), told.getException())
				: told;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == OperationJobs.FAMILY;
	}
}
