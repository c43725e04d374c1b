// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import org.fermata.core.cancel.Graces;
import org.fermata.core.task.MultiTask;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What the Reactive Streams TCK does not look at. */
public final class PublisherTest {

	private static final Duration TO_INTERRUPT = Duration.ofMillis(300);
	private static final Duration TO_ABANDON = Duration.ofSeconds(5);

	private final TestEngine engine = new TestEngine(
			builder -> builder.graces(new Graces(TO_INTERRUPT, TO_ABANDON)));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private static final class Noting implements Flow.Subscriber<Integer> {

		private final Queue<String> heard = new ConcurrentLinkedQueue<>();
		private volatile Flow.Subscription subscription; // written by whoever subscribes

		@Override
		public void onSubscribe(Flow.Subscription newSubscription) {
			subscription = newSubscription;
			heard.add("subscribed");
		}

		@Override
		public void onNext(Integer item) {
			heard.add("next " + item);
		}

		@Override
		public void onError(Throwable failure) {
			heard.add("error " + failure.getMessage());
		}

		@Override
		public void onComplete() {
			heard.add("complete");
		}

		void awaitHeard(String... all) {
			Await.until("to hear " + List.of(all) + ", heard " + heard, () -> heard.size() >= all.length);
			assertEquals(List.of(all), List.copyOf(heard));
		}
	}

	private Noting subscribe(MultiTask<Integer> batch) {
		Noting noting = new Noting();
		engine.engine().publisher("Sums", batch).subscribe(noting);
		return noting;
	}

	@Test
	public void resultsComeWhenTheyAreAskedFor() {
		Noting noting = subscribe(MultiTask.of(List.of(1, 2, 3), (item, progress) -> item).maxWorkers(1));
		noting.awaitHeard("subscribed");
		noting.subscription.request(2);
		noting.awaitHeard("subscribed", "next 1", "next 2");
		noting.subscription.request(Long.MAX_VALUE);
		noting.awaitHeard("subscribed", "next 1", "next 2", "next 3", "complete");
		assertEquals("Sums", engine.engine().operations().getFirst().name());
	}

	@Test
	public void anEmptyBatchIsCompleteBeforeAnybodyAsks() {
		subscribe(MultiTask.of(List.<Integer>of(), (item, progress) -> item)).awaitHeard("subscribed", "complete");
	}

	@Test
	public void aTasksFailureIsTheStreams() {
		Noting noting = subscribe(MultiTask.of(List.of(1), (item, progress) -> {
			throw new IOException("unreadable");
		}));
		noting.awaitHeard("subscribed", "error unreadable");
	}

	@Test
	public void cancellingTheSubscriptionCancelsTheOperation() {
		Gate gate = new Gate("the task");
		Noting noting = subscribe(MultiTask.of(List.of(1), (item, progress) -> {
			gate.pass();
			return item;
		}));
		gate.awaitArrivals(1);
		noting.subscription.cancel();
		gate.open();
		assertTrue(Await.end(engine.engine().operations().getFirst()) instanceof Outcome.Stopped);
		noting.awaitHeard("subscribed");
	}

	@Test
	public void whoIsStoppedByOthersIsToldSo() {
		Noting noting = subscribe(MultiTask.of(List.of(1), (item, progress) -> item));
		Operation<?> operation = engine.engine().operations().getFirst();
		operation.cancel();
		Await.end(operation);
		noting.awaitHeard("subscribed", "error \u201cSums\u201d was stopped");
	}

	@Test
	public void aClosedEngineIsAnError() {
		TestEngine its = new TestEngine();
		Noting noting = new Noting();
		its.run(() -> {
			its.engine().close();
			its.engine().publisher("Sums", MultiTask.of(List.of(1), (item, progress) -> item)).subscribe(noting);
		});
		noting.awaitHeard("subscribed", "error The engine is closed; \u201cSums\u201d was not started");
	}

	@Test
	public void askingForNothingIsAnErrorAtOnce() {
		Gate gate = new Gate("the task");
		Noting noting = subscribe(MultiTask.of(List.of(1), (item, progress) -> {
			gate.pass();
			return item;
		}));
		gate.awaitArrivals(1);
		noting.subscription.request(0);
		noting.awaitHeard("subscribed", "error A subscriber must ask for at least 1 result (Reactive Streams 3.9)");
		gate.open();
	}

	@Test
	public void aSubscriberThatThrowsKeepsNobodyFromHearingOfTheEnd() {
		Queue<Operation<?>> ended = new ConcurrentLinkedQueue<>();
		engine.engine().addListener(new EngineListener() {
			@Override
			public void ended(Operation<?> operation) {
				ended.add(operation);
			}
		});
		engine.engine().publisher("Sums", MultiTask.of(List.of(1), (item, progress) -> item)).subscribe(new Flow.Subscriber<>() {
			@Override
			public void onSubscribe(Flow.Subscription subscription) {
			}

			@Override
			public void onNext(Integer item) {
			}

			@Override
			public void onError(Throwable failure) {
				throw new IllegalStateException("a bad subscriber");
			}

			@Override
			public void onComplete() {
			}
		});
		engine.engine().operations().getFirst().cancel();
		Await.until("the end to be told", () -> ended.size() == 1);
		Await.until("the failure to be reported", () -> engine.takeFailures().size() == 1);
	}

	@Test
	public void aNullResultIsAnErrorAsAPublisherHasNone() {
		Noting noting = subscribe(MultiTask.of(List.of(1), (item, progress) -> null));
		noting.subscription.request(1);
		noting.awaitHeard("subscribed", "error A publisher cannot publish null");
	}
}
