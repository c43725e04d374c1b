// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.fermata.core.task.WorkersLane;

/**
 * One lane as a Job. If users see it, cancelling it cancels the operation. Otherwise that is not the way
 * to stop it: a lane that somebody cancels before it runs is scheduled again, as its batch counts on it.
 * A lane that waits, such as for its rule, goes when its batch is cancelled.
 */
final class LaneJob extends Job {

	private final Runnable lane;
	private final LaneSettings settings;
	private volatile boolean unwanted; // written when the lane is withdrawn, read when this is done
	private volatile boolean begun; // written by the Job's thread, read when it is done

	LaneJob(String name, Runnable lane, LaneSettings settings) {
		super(name);
		this.lane = lane;
		this.settings = settings;
		setSystem(settings.shown() == LaneSettings.Shown.SYSTEM);
		setUser(settings.shown() == LaneSettings.Shown.USER);
		setPriority(settings.priority());
		setRule(settings.rule());
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!begun && !unwanted) {
					cancelledBeforeItRan();
				}
			}
		});
	}

	/** Whether the calling thread works for a lane. */
	static boolean isCurrent() {
		return getJobManager().currentJob() instanceof LaneJob;
	}

	/** @throws IllegalStateException if Jobs are shut down */
	void submit() {
		if (lane instanceof WorkersLane known) {
			known.onWithdrawn(this::withdraw);
		}
		scheduleLane();
	}

	private void withdraw() {
		unwanted = true;
		cancel();
	}

	private void scheduleLane() {
		if (unwanted) {
			return;
		}
		if (settings.group() != null) {
			// Holds for one run only.
			setProgressGroup(settings.group(), settings.ticks());
		}
		schedule();
		if (unwanted) {
			cancel(); // withdrawn meanwhile, when there was nothing to cancel yet
		}
	}

	private void cancelledBeforeItRan() {
		cancelVisible();
		try {
			scheduleLane(); // unless that withdrew it
		} catch (IllegalStateException shutDown) {
			// No Job will run any more: the platform ends, and whoever closes the engine gives up the lane.
		}
	}

	@Override
	protected void canceling() {
		// Its batch may withdraw it in the moment in which its thread begins: that is no user's wish.
		if (!unwanted) {
			cancelVisible();
		}
	}

	private void cancelVisible() {
		if (!isSystem() && lane instanceof WorkersLane known) {
			known.cancelOperation();
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		begun = true;
		try {
			// How much a lane will find to do nobody knows: the others take their share of the same batch.
			monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		} finally {
			lane.run(); // even if the monitor is broken: the batch counts on it
		}
		monitor.done();
		return Status.OK_STATUS;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == JobWorkers.FAMILY || settings.family() != null && settings.family().equals(family);
	}
}
