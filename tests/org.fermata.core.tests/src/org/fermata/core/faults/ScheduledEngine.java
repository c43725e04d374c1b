// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiTask;
import org.fermata.testing.ManualTime;
import org.fermata.testing.ManualUiThread;
import org.fermata.testing.Schedule;

/** An engine all of whose threads are actors of a schedule, and which looks around at each point. */
final class ScheduledEngine {

	/** Longer than any grace. */
	static final Duration LONG = Duration.ofDays(1);

	private static final int SEEDS = Integer.getInteger("fermata.seeds", 200);
	private static final int MOST_PATIENT = 20;

	final Schedule schedule;
	final ManualTime time = new ManualTime();
	final ManualUiThread ui = new ManualUiThread();
	final Engine engine;
	final List<Throwable> failures = new CopyOnWriteArrayList<>();

	private final Map<Operation<?>, Integer> ends = new ConcurrentHashMap<>();

	ScheduledEngine(Schedule schedule) {
		this.schedule = schedule;
		engine = Engine.builder().time(schedule.time(time)).ui(schedule.ui(ui)).workers(schedule.workers())
				.routines(schedule.routines()).failures(failures::add).build();
		engine.addPresenter((operation, prompt) -> schedule.point("presents"));
		engine.addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				schedule.point("tells of a start");
			}

			@Override
			public void climbed(Operation<?> operation, CancelStep step, String work) {
				schedule.point("tells of " + step);
			}

			@Override
			public void ended(Operation<?> operation) {
				ends.merge(operation, 1, Integer::sum);
				schedule.point("tells of an end");
			}
		});
	}

	/** Runs a test in many interleavings, each with an engine of its own. */
	static void explore(Consumer<ScheduledEngine> test) {
		Schedule.explore(SEEDS, schedule -> test.accept(new ScheduledEngine(schedule)));
	}

	/** Sees that all ends that are possible were seen. A single seed does not show them all. */
	static void bothIfAll(Set<?> expected, Set<?> seen) {
		if (Long.getLong("fermata.seed") == null) {
			assertEquals("Each side wins now and then", expected, seen);
		}
	}

	/** A batch of numbers that are their own results. */
	MultiTask<Integer> batch(Integer... items) {
		return MultiTask.of(List.of(items), (item, progress) -> {
			schedule.point("task " + item);
			return item;
		});
	}

	/** Somebody who cancels, sooner or later. */
	void canceller(Operation<?> operation) {
		later("canceller", () -> {
			operation.cancel();
			return null;
		});
	}

	/** Somebody who does something, sooner or later. */
	void later(String name, Callable<?> action) {
		int patience = schedule.pick(MOST_PATIENT);
		schedule.actor(name, () -> {
			for (int i = 0; i < patience; i++) {
				schedule.point("waits");
			}
			return action.call();
		});
	}

	/** Somebody who lets the time of the whole ladder pass, when there is something that waits for it. */
	void timer(Duration... steps) {
		later("timer", () -> {
			for (Duration step : steps) {
				schedule.point("lets time pass");
				time.advance(step);
			}
			return null;
		});
	}

	/** The time of a ladder's steps. */
	static Duration[] ladder() {
		return new Duration[] { Graces.DEFAULT.beforeInterrupt(), Graces.DEFAULT.beforeAbandon() };
	}

	/** Runs it all; then each operation must have ended once, in state and outcome that fit, and nothing be left. */
	void run(Operation<?>... operations) {
		schedule.run();
		for (Operation<?> operation : operations) {
			OperationState state = operation.state();
			Outcome<?> outcome = operation.outcome().orElseThrow(() -> new AssertionError("It never ended: " + state));
			boolean fits = switch (outcome) {
				case Outcome.Done<?> done -> state == OperationState.DONE;
				case Outcome.Failed<?> failed -> state == OperationState.FAILED;
				case Outcome.Stopped<?> stopped -> state == OperationState.STOPPED;
				case Outcome.Abandoned<?> abandoned -> state == OperationState.ABANDONED;
			};
			assertTrue(outcome + " does not fit " + state, fits);
			assertEquals("Told of the end", 1, (int) ends.get(operation));
		}
		assertTrue("Something is left: " + engine.snapshot(), engine.isQuiescent());
		assertEquals(List.of(), failures);
	}
}
