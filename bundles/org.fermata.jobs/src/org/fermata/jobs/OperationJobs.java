// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;

/**
 * Shows each operation as an Eclipse Job, so that it can be seen and cancelled in Eclipse's own Progress
 * view. Such a Job occupies no thread. Any thread.
 */
public final class OperationJobs implements EngineListener {

	private final Engine engine;
	private final Map<Operation<?>, OperationJob> jobs = new ConcurrentHashMap<>();
	private volatile boolean hidden; // written when the registration is closed, before the Jobs are looked through

	private OperationJobs(Engine engine) {
		this.engine = engine;
	}

	/** Shows the operations that the engine starts from now on, until the registration is closed. */
	public static Registration show(Engine engine) {
		OperationJobs shown = new OperationJobs(engine);
		Registration listening = engine.addListener(shown);
		return () -> {
			listening.close();
			shown.hideAll();
		};
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
