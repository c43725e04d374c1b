// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import org.eclipse.core.runtime.jobs.Job;
import org.fermata.core.engine.Operation;

/**
 * Says how an operation looks in the Progress view: {@link ProgressProperties}, {@link Job#setUser user} or
 * {@link Job#setSystem system} Job, {@link Job#setPriority priority}, a {@link OperationJobs#joinGroup group}.
 */
@FunctionalInterface
public interface JobDecorator {

	/** Operations stay in the Progress view when they have ended, until the user removes them. */
	JobDecorator KEEPING = (operation, job) -> ProgressProperties.keep(job);

	/**
	 * Says it of one Job before it is scheduled, on the thread that starts the operation. What this throws goes
	 * to the engine's handler of failures; the operation is shown all the same. A scheduling rule is not for
	 * such a Job: it does none of the work, and the lanes that do would wait for it.
	 */
	void decorate(Operation<?> operation, Job job);

	/** First this, then another. */
	default JobDecorator andThen(JobDecorator other) {
		return (operation, job) -> {
			decorate(operation, job);
			other.decorate(operation, job);
		};
	}
}
