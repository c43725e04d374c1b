// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.Objects;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.progress.Progress;
import org.fermata.core.task.TaskBody;

/**
 * Between {@link Progress} and {@link IProgressMonitor}, in both directions. Any thread may ask for one;
 * which threads may use it stands with each.
 */
public final class ProgressMonitors {

	private ProgressMonitors() {
	}

	/**
	 * A progress as a monitor for code that wants one, such as {@code SubMonitor.convert(monitor, 10)}.
	 *
	 * <p>{@code beginTask} begins a phase of the progress, once; a later one only gives another name, and
	 * {@code done} then counts when it has met them all. It tops up to 100 %; what is worked beyond that does not
	 * count. The last that was said is the message: the name of the task or of the subtask, or why it is blocked.
	 *
	 * <p>{@code isCanceled} is true when the progress is cancelled, or when somebody called {@code setCanceled};
	 * that stops those who look at this monitor and not the operation. For one thread at a time, save for
	 * these two.
	 */
	public static IProgressMonitor monitor(Progress progress) {
		return new ProgressAsMonitor(Objects.requireNonNull(progress));
	}

	/**
	 * As {@link #monitor(Progress)}, but for a part of the phase that the caller has begun: however much work
	 * the callee says that it has, it comes to so many ticks. So each task of a batch can have one.
	 *
	 * @param ticks in the unit of the phase
	 * @throws IllegalArgumentException if ticks are negative
	 */
	public static IProgressMonitor monitor(Progress progress, long ticks) {
		if (ticks < 0) {
			throw new IllegalArgumentException("A part cannot have " + ticks + " ticks");
		}
		return new ProgressAsMonitor(Objects.requireNonNull(progress), ticks);
	}

	/**
	 * A monitor as progress, for one phase whose total is known and any number of phases whose total is not;
	 * see {@link #progress(IProgressMonitor, int)}.
	 */
	public static Progress progress(IProgressMonitor monitor) {
		return progress(monitor, 1);
	}

	/**
	 * A monitor as progress. Any threads may use it at once, as any progress: one at a time tells the monitor,
	 * no more often than it has something to show, and the others go on.
	 *
	 * <p>The monitor's task begins with the first phase and bears its name; later phases, and messages, are
	 * subtasks. All share the same thousand ticks; phases that never know their total take none of them. It is
	 * cancelled when the monitor is. {@code done} is left to whoever owns the monitor.
	 *
	 * @param phases how many phases whose total is known share the ticks; more than that find none left
	 * @throws IllegalArgumentException if less than 1
	 */
	public static Progress progress(IProgressMonitor monitor, int phases) {
		if (phases < 1) {
			throw new IllegalArgumentException("A progress needs at least 1 phase, not " + phases);
		}
		return new MonitoredProgress(IProgressMonitor.nullSafe(monitor), phases);
	}

	/**
	 * Code that wants a monitor as the body of a task: it is lent one for the progress of the task. When it ends
	 * by an {@link OperationCanceledException} because its operation is cancelled, that is told as ours.
	 */
	public static TaskBody<Void> running(ICoreRunnable work) {
		Objects.requireNonNull(work, "A task needs its work");
		return progress -> {
			IProgressMonitor monitor = monitor(progress);
			try {
				work.run(monitor);
			} catch (OperationCanceledException stopped) {
				throw progress.isCancelled() ? cancelled(stopped) : stopped;
			}
			monitor.done();
			return null;
		};
	}

	private static RuntimeException cancelled(OperationCanceledException stopped) {
		String message = stopped.getMessage();
		RuntimeException ours = new OperationCancelledException(message == null ? "The work was cancelled" : message);
		ours.initCause(stopped);
		return ours;
	}
}
