// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.fermata.jobs.JobWorkers;
import org.fermata.testing.Await;
import org.junit.rules.ExternalResource;

/** Counts the lanes that are scheduled during a test, and keeps how their Jobs ended. */
final class Lanes extends ExternalResource {

	private final AtomicInteger scheduled = new AtomicInteger();
	private final Queue<IStatus> results = new ConcurrentLinkedQueue<>();
	private final JobChangeAdapter listener = new JobChangeAdapter() {
		@Override
		public void scheduled(IJobChangeEvent event) {
			if (event.getJob().belongsTo(JobWorkers.FAMILY)) {
				scheduled.incrementAndGet();
			}
		}

		@Override
		public void done(IJobChangeEvent event) {
			if (event.getJob().belongsTo(JobWorkers.FAMILY)) {
				results.add(event.getResult());
			}
		}
	};

	@Override
	protected void before() {
		// An operation may end a little before the Jobs of its lanes do.
		Await.until("the Jobs of the test before to end", () -> JobWorkers.lanes() == 0);
		Job.getJobManager().addJobChangeListener(listener);
	}

	@Override
	protected void after() {
		Job.getJobManager().removeJobChangeListener(listener);
		Job.getJobManager().setProgressProvider(null);
		Job.getJobManager().resume();
	}

	int scheduled() {
		return scheduled.get();
	}

	Queue<IStatus> results() {
		return results;
	}
}
