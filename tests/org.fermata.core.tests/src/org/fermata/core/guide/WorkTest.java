// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Held;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Routine;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.work.Pause;
import org.fermata.core.work.Periodic;
import org.fermata.core.work.WorkQueue;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class WorkTest {

	private final TestEngine test = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

	private final List<Integer> model = new ArrayList<>(); // guarded by the named lock

	@Test
	public void routinesThatNameTheSameLockExcludeEachOther() {
		// guide: lock
		Routine<Integer> append = op -> {
			try (Held held = op.lock("model")) {
				int next = op.await(Task.of("Next", progress -> model.size() + 1)); // still held
				model.add(next);
				return next;
			}
		};
		// end
		List<Operation<Integer>> operations = List.of(test.start(append), test.start(append), test.start(append));
		operations.forEach(Await::value);
		assertEquals(List.of(1, 2, 3), model);
	}

	@Test
	public void aLockIsReleasedWhileAwaitingIfAsked() {
		Operation<Integer> operation = test.start(op -> {
			// guide: lock-release
			try (Held held = op.lock("model").releaseWhileAwaiting()) {
				int next = op.await(Task.of("Ask the server", progress -> 4)); // others may change the model here
				model.add(next);
			}
			// end
			return model.size();
		});
		assertEquals(1, (int) Await.value(operation));
	}

	@Test
	public void workIsDoneAgainAndAgain() {
		Engine engine = test.engine();
		List<Long> runs = new ArrayList<>();
		// guide: periodic
		Pause pause = new Pause();
		Operation<Periodic.Report> polling = engine.start("Poll", Periodic
				.every(Duration.ofSeconds(10), (op, run) -> runs.add(op.await(Task.of("Poll", progress -> run))))
				.times(3)
				.within(Duration.ofHours(1))
				.pausedBy(pause)
				.backOff(2, Duration.ofMinutes(5)));
		// end
		pause.pause();
		pause.resume();
		Await.until("the end", () -> {
			if (test.time.alarms() > 0) { // it sleeps
				test.time.advance(Duration.ofSeconds(1));
			}
			return polling.state().isTerminal();
		});
		assertEquals(3, Await.value(polling).runs());
		assertEquals(List.of(0L, 1L, 2L), runs);
	}

	@Test
	public void aQueueWorksOnWhatIsAdded() {
		Engine engine = test.engine();
		// guide: queue
		WorkQueue<String> queue = WorkQueue.of("Resizing", (picture, progress) -> picture.length());
		Operation<WorkQueue.Report<String>> resizing = engine.start("Pictures", queue);
		queue.add("first.png"); // from a drop handler, say
		queue.add("second.png");
		queue.close(); // takes no more; the operation ends with the last
		// end
		assertEquals(2, Await.value(resizing).done());
		assertEquals(List.of(), queue.unfinished());
	}

	@Test
	public void aBatchIsAPublisher() {
		Engine engine = test.engine();
		Collecting<Integer> subscriber = new Collecting<>();
		// guide: publisher
		MultiTask<Integer> batch = MultiTask.of(List.of(1, 2, 3), (item, progress) -> item * item).maxWorkers(1);
		Flow.Publisher<Integer> squares = engine.publisher("Squares", batch);
		squares.subscribe(subscriber); // each subscription is an operation of its own
		// end
		Await.until("the end", () -> subscriber.complete);
		assertEquals(List.of(1, 4, 9), subscriber.received);
		Await.until("the end of the operation", engine::isQuiescent);
		assertTrue(engine.operations().getFirst().state().isTerminal());
	}

	private static final class Collecting<T> implements Flow.Subscriber<T> {

		private final List<T> received = new ArrayList<>(); // by the operation's thread
		private volatile boolean complete; // written after all was received

		@Override
		public void onSubscribe(Flow.Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(T item) {
			received.add(item);
		}

		@Override
		public void onError(Throwable failure) {
			throw new AssertionError(failure);
		}

		@Override
		public void onComplete() {
			complete = true;
		}
	}
}
