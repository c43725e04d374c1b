// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.fermata.core.task.Workers;

/**
 * Workers that are Eclipse Jobs, so that the platform knows of them: its rules, its shutdown, its job
 * families and its debugging aids. A lane is one Job however many tasks it runs, and holds its
 * scheduling rule as long as it runs; the operation itself is shown by {@link OperationJobs}.
 *
 * <p>Immutable: what is said in addition gives another kind of workers. Two that say the same are equal,
 * and a lane may go from one to the other. Any thread.
 *
 * <p>A cancel of the operation reaches the Jobs' threads by its ladder, and takes Jobs away that have not
 * begun. A cancel of such a Job cancels the operation if users see the Job; else it loses no work.
 */
public final class JobWorkers implements Workers {

	/** The job family of all lanes. */
	public static final Object FAMILY = JobWorkers.class;

	/** The platform starts a thread for every Job that can run; this keeps a batch that does not say modest. */
	private static final int LIMIT = 64;

	private final LaneSettings settings;

	/** Jobs that users do not see, of priority {@link Job#LONG}, without a rule. */
	public JobWorkers() {
		this(new LaneSettings(LaneSettings.Shown.SYSTEM, Job.LONG, null, null, null, 0));
	}

	private JobWorkers(LaneSettings settings) {
		this.settings = settings;
	}

	/** The same as Jobs that users do not see; so they are without a word. */
	public JobWorkers system() {
		return new JobWorkers(settings.shown(LaneSettings.Shown.SYSTEM));
	}

	/** The same as Jobs that users see in the Progress view. */
	public JobWorkers background() {
		return new JobWorkers(settings.shown(LaneSettings.Shown.BACKGROUND));
	}

	/** The same as Jobs that users have asked for: seen, and for those who want it with a dialog. */
	public JobWorkers user() {
		return new JobWorkers(settings.shown(LaneSettings.Shown.USER));
	}

	/**
	 * The same with a priority.
	 *
	 * @param priority {@link Job#INTERACTIVE}, {@link Job#SHORT}, {@link Job#LONG}, {@link Job#BUILD} or
	 *        {@link Job#DECORATE}
	 * @throws IllegalArgumentException if it is none of these
	 */
	public JobWorkers withPriority(int priority) {
		return switch (priority) {
		case Job.INTERACTIVE, Job.SHORT, Job.LONG, Job.BUILD, Job.DECORATE -> new JobWorkers(settings.priority(priority));
		default -> throw new IllegalArgumentException(priority + " is no priority of Eclipse Jobs");
		};
	}

	/**
	 * The same under a rule: a lane waits until no other Job or thread holds a conflicting one, and holds it
	 * until it ends. As a rule conflicts with itself, the tasks run one after the other.
	 *
	 * <p>A thread that holds the rule must not wait for such a task. Where the routine itself holds it, the
	 * await fails with {@link RuleHeldException}; who holds it in a Job and waits there for an operation
	 * waits for ever, as with {@link Job#join()}.
	 *
	 * @param rule null for none, as the platform's rule factories say it
	 */
	public JobWorkers withRule(ISchedulingRule rule) {
		return new JobWorkers(settings.rule(rule));
	}

	/** The same in a job family of yours, beside {@link #FAMILY}. */
	public JobWorkers inFamily(Object family) {
		return new JobWorkers(settings.family(Objects.requireNonNull(family, "A job family cannot be null")));
	}

	/**
	 * The same in a progress group.
	 *
	 * @param group from {@link org.eclipse.core.runtime.jobs.IJobManager#createProgressGroup()}
	 * @param ticks how much of the group each lane is
	 * @throws IllegalArgumentException if ticks are negative
	 */
	public JobWorkers inGroup(IProgressMonitor group, int ticks) {
		if (ticks < 0) {
			throw new IllegalArgumentException("A lane cannot be " + ticks + " ticks of a group");
		}
		return new JobWorkers(settings.group(Objects.requireNonNull(group, "A progress group cannot be null"), ticks));
	}

	/**
	 * {@inheritDoc}
	 *
	 * @throws RuleHeldException if the caller holds a rule that the lane would wait for
	 */
	@Override
	public void start(String name, Runnable lane) {
		refuseHeldRule(name);
		try {
			new LaneJob(name, lane, settings).submit();
		} catch (IllegalStateException shutDown) {
			throw new RejectedExecutionException("Eclipse Jobs are shut down; \u201c" + name + "\u201d was not started",
					shutDown);
		}
	}

	private void refuseHeldRule(String name) {
		ISchedulingRule rule = settings.rule();
		// A lane that asks for another one waits for nobody; a routine does.
		if (rule == null || LaneJob.isCurrent()) {
			return;
		}
		ISchedulingRule held = Job.getJobManager().currentRule();
		if (held != null && (rule.isConflicting(held) || held.isConflicting(rule))) {
			throw new RuleHeldException(name, rule, held);
		}
	}

	/** As many as the platform bears; one under a rule, since the others would wait for it. */
	@Override
	public int limit() {
		return settings.rule() == null ? LIMIT : 1;
	}

	/** How many lanes are scheduled or running now, of all batches. */
	public static int lanes() {
		return Job.getJobManager().find(FAMILY).length;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof JobWorkers workers && workers.settings.equals(settings);
	}

	@Override
	public int hashCode() {
		return settings.hashCode();
	}

	@Override
	public String toString() {
		return "Eclipse Jobs " + settings;
	}
}
