// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Presenter;
import org.fermata.core.engine.Routine;
import org.fermata.core.task.Workers;

/** An operation whose threads are actors: the routine and its tasks run where an actor says so. */
final class ActedOperation {

	private static final Workers HERE = new Workers() {
		@Override
		public void start(String name, Runnable lane) {
			lane.run();
		}

		@Override
		public int limit() {
			return 1;
		}
	};

	final HandMovedTime time = new HandMovedTime();
	final Operation<?> operation;

	private final AtomicInteger ends = new AtomicInteger();
	private final Engine engine;
	private Runnable routine; // written while the state is made

	ActedOperation(Routine<?> body) {
		this(body, (asking, prompt) -> { });
	}

	/** @param presenter is asked on the routine's thread */
	ActedOperation(Routine<?> body, Presenter presenter) {
		engine = Engine.builder().time(time).ui(new HandRunUi()).workers(HERE).routines(run -> routine = run).build();
		engine.addPresenter(presenter);
		engine.addListener(new EngineListener() {
			@Override
			public void ended(Operation<?> ended) {
				ends.incrementAndGet();
			}
		});
		operation = engine.start("operation", body);
	}

	void runRoutine() {
		routine.run();
	}

	/** State and outcome, how many ends listeners have heard of, and what is listed as given up. */
	String end() {
		return operation.state() + " " + operation.outcome().map(end -> end.getClass().getSimpleName()).orElse("-") + " "
				+ ends.get() + " " + engine.abandoned().size();
	}
}
