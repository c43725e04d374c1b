// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;

/**
 * Shows each operation as an Eclipse Job, so that it can be seen and cancelled in Eclipse's own Progress
 * view. Such a Job occupies no thread, and ends with the operation: as done, as cancelled, or, if the
 * operation failed, with an information, since an error would open a dialog. Any thread.
 */
public final class OperationJobs implements EngineListener {

	/** The job family of all operations. */
	public static final Object FAMILY = OperationJobs.class;

	private final Engine engine;
	private final JobDecorator decorator;
	private final Map<Operation<?>, OperationJob> jobs = new ConcurrentHashMap<>();
	private volatile boolean hidden; // written when the registration is closed, before the Jobs are looked through

	private OperationJobs(Engine engine, JobDecorator decorator) {
		this.engine = engine;
		this.decorator = decorator;
	}

	/** Shows the operations that the engine starts from now on, until the registration is closed. */
	public static Registration show(Engine engine) {
		return show(engine, (operation, job) -> { });
	}

	/**
	 * Shows the operations that the engine starts from now on, until the registration is closed.
	 *
	 * @param decorator says how each of them looks, such as {@link JobDecorator#KEEPING}
	 */
	public static Registration show(Engine engine, JobDecorator decorator) {
		OperationJobs shown = new OperationJobs(engine, Objects.requireNonNull(decorator));
		Registration listening = engine.addListener(shown);
		return () -> {
			listening.close();
			shown.hideAll();
		};
	}

	/**
	 * For a {@link JobDecorator}: makes an operation a part of a progress group. Its phases then share the
	 * ticks, while otherwise each phase begins at nothing.
	 *
	 * @param job an operation's, as the decorator is given it
	 * @param group from {@link org.eclipse.core.runtime.jobs.IJobManager#createProgressGroup()}
	 * @param ticks how much of the group it is
	 * @throws IllegalArgumentException if it is another Job
	 */
	public static void joinGroup(Job job, IProgressMonitor group, int ticks) {
		if (!(job instanceof OperationJob shown)) {
			throw new IllegalArgumentException(job + " shows no operation");
		}
		shown.joinGroup(group, ticks);
	}

	/** Nobody tells of ends any more: a Job left behind would be shown for ever. */
	private void hideAll() {
		hidden = true;
		for (Operation<?> operation : jobs.keySet()) {
			OperationJob job = jobs.remove(operation);
			if (job != null) {
				job.hide();
			}
		}
	}

	@Override
	public void started(Operation<?> operation) {
		OperationJob job = new OperationJob(operation, engine.time());
		try {
			decorator.decorate(operation, job);
		} finally {
			schedule(operation, job);
		}
	}

	private void schedule(Operation<?> operation, OperationJob job) {
		jobs.put(operation, job);
		job.schedule();
		if (hidden) {
			hideAll(); // whoever closed the registration has not seen this one
		}
	}

	@Override
	public void ended(Operation<?> operation) {
		OperationJob job = jobs.remove(operation);
		if (job != null) {
			job.operationEnded();
		}
	}
}
