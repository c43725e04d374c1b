// SPDX-License-Identifier: EPL-2.0
/**
 * Between Fermata and the Eclipse platform, without any user interface. {@link org.fermata.jobs.JobWorkers}
 * run tasks on Eclipse Jobs; {@link org.fermata.jobs.OperationJobs} show operations as Jobs in the platform's
 * Progress view, with {@link org.fermata.jobs.ProgressProperties} of it;
 * {@link org.fermata.jobs.ProgressMonitors} turn a progress into a monitor and a monitor into a progress;
 * {@link org.fermata.jobs.Statuses} turn failures and outcomes into {@code IStatus}.
 */
package org.fermata.jobs;
