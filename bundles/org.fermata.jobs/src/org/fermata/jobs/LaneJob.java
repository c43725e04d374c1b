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
	private volatile boolean begun; // written by the Job's thread, read when it is done

	LaneJob(String name, Runnable lane) {
		super(name);
		this.lane = lane;
		setSystem(true);
		setPriority(LONG);
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!begun) {
					scheduleAgain();
				}
			}
		});
	}

	private void scheduleAgain() {
		try {
			schedule();
		} catch (IllegalStateException shutDown) {
			// No Job will run any more: the platform ends, and whoever closes the engine gives up the lane.
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		begun = true;
		lane.run();
		return Status.OK_STATUS;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == JobWorkers.FAMILY;
	}
}
