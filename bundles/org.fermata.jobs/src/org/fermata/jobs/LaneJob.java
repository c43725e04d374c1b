// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/**
 * One lane as a Job. Cancelling the Job is not the way to stop it, the operation's cancel is: a lane
 * that somebody cancels before it runs is scheduled again, as its batch counts on it.
 */
final class LaneJob extends Job {

	private final Runnable lane;
	private final LaneSettings settings;
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
				if (!begun) {
					submitAgain();
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
		if (settings.group() != null) {
			// Holds for one run only.
			setProgressGroup(settings.group(), settings.ticks());
		}
		schedule();
	}

	private void submitAgain() {
		try {
			submit();
		} catch (IllegalStateException shutDown) {
			// No Job will run any more: the platform ends, and whoever closes the engine gives up the lane.
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
