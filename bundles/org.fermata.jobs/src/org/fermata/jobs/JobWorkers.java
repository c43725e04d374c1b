// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.concurrent.RejectedExecutionException;

import org.eclipse.core.runtime.jobs.Job;
import org.fermata.core.task.Workers;

/**
 * Workers that are Eclipse Jobs, so that the platform knows of them: its shutdown, its job families and
 * its debugging aids. A lane is one system Job however many tasks it runs; the operation itself is shown
 * by {@link OperationJobs}. Any thread.
 */
public final class JobWorkers implements Workers {

	/** The job family of all lanes. */
	public static final Object FAMILY = JobWorkers.class;

	/** The platform starts a thread for every Job that can run; this keeps a batch that does not say modest. */
	private static final int LIMIT = 64;

	@Override
	public void start(String name, Runnable lane) {
		try {
			new LaneJob(name, lane).schedule();
		} catch (IllegalStateException shutDown) {
			throw new RejectedExecutionException("Eclipse Jobs are shut down; \u201c" + name + "\u201d was not started",
					shutDown);
		}
	}

	@Override
	public int limit() {
		return LIMIT;
	}

	/** How many lanes are scheduled or running now, of all batches. */
	public static int lanes() {
		return Job.getJobManager().find(FAMILY).length;
	}
}
