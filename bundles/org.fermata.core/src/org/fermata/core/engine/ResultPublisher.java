// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.fermata.core.task.MultiTask;

/**
 * A batch's results as a publisher of Reactive Streams. The routine of a subscription's operation is the
 * one who signals, so signals come one after the other.
 */
record ResultPublisher<T>(Engine engine, String name, MultiTask<T> batch) implements Flow.Publisher<T> {

	@Override
	public void subscribe(Flow.Subscriber<? super T> subscriber) {
		Objects.requireNonNull(subscriber, "A publisher needs its subscriber");
		new Subscription<>(this, subscriber).begin();
	}

	private static final class Subscription<T> implements Flow.Subscription {

		private final ResultPublisher<T> publisher;
		private final AtomicLong demand = new AtomicLong();
		private final AtomicReference<Flow.Subscriber<? super T>> subscriber; // null when nothing more is signalled
		private volatile RunningOperation<?> operation; // written when it has been started
		private volatile boolean wrongDemand; // written by the subscriber

		Subscription(ResultPublisher<T> publisher, Flow.Subscriber<? super T> subscriber) {
			this.publisher = publisher;
			this.subscriber = new AtomicReference<>(subscriber);
		}

		void begin() {
			Flow.Subscriber<? super T> whose = subscriber.get();
			whose.onSubscribe(this);
			if (subscriber.get() == null) {
				return; // cancelled already
			}
			RunningOperation<?> started;
			try {
				started = (RunningOperation<?>) publisher.engine.start(publisher.name, this::run);
			} catch (RejectedExecutionException closed) {
				fail(closed);
				return;
			}
			operation = started;
			started.onEnd(this::ended);
			if (subscriber.get() == null) {
				started.cancel(); // meanwhile
			} else {
				started.wake(); // somebody may have asked before there was anybody to wake
			}
		}

		private Void run(OperationContext op) throws Exception {
			RoutineContext context = (RoutineContext) op;
			try (Arrivals<T> arrivals = (Arrivals<T>) op.stream(publisher.batch)) {
				while (isResultNext(context, arrivals)) {
					context.await("demand", () -> demand.get() > 0 || isOver());
					if (!signal(arrivals.next())) {
						return null;
					}
				}
			} catch (Throwable failure) {
				op.checkCancelled(); // by the subscriber, or by somebody else whom ended() tells of
				fail(failure);
				throw failure;
			}
			complete();
			return null;
		}

		private boolean isResultNext(RoutineContext context, Arrivals<T> arrivals) throws InterruptedException {
			context.await("a result", () -> arrivals.isReady() || isOver());
			if (wrongDemand) {
				throw new IllegalArgumentException("A subscriber must ask for at least 1 result (Reactive Streams 3.9)");
			}
			return subscriber.get() != null && arrivals.hasNext();
		}

		private boolean isOver() {
			return wrongDemand || subscriber.get() == null;
		}

		/** False if nobody wants to hear more. */
		private boolean signal(T value) {
			Flow.Subscriber<? super T> whose = subscriber.get();
			if (isOver()) {
				return wrongDemand; // the next look tells what is wrong
			}
			if (whose == null) {
				return false;
			}
			if (demand.get() != Long.MAX_VALUE) {
				demand.decrementAndGet();
			}
			whose.onNext(Objects.requireNonNull(value, "A publisher cannot publish null"));
			return true;
		}

		/** Whatever ended the operation without a signal, such as the close of the engine. */
		private void ended() {
			fail(operation.outcome().orElse(null) instanceof Outcome.Failed<?> failed ? failed.cause()
					: new CancellationException("\u201c" + publisher.name + "\u201d was stopped"));
		}

		private void fail(Throwable failure) {
			Flow.Subscriber<? super T> whose = subscriber.getAndSet(null);
			if (whose != null) {
				try {
					whose.onError(failure);
				} catch (RuntimeException | Error broken) {
					publisher.engine.report(broken); // a subscriber must not throw, and harms nobody if it does
				}
			}
		}

		private void complete() {
			Flow.Subscriber<? super T> whose = subscriber.getAndSet(null);
			if (whose != null) {
				whose.onComplete();
			}
		}

		@Override
		public void request(long count) {
			if (count < 1) {
				wrongDemand = true;
			} else {
				demand.accumulateAndGet(count, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
			}
			RunningOperation<?> running = operation;
			if (running != null) {
				running.wake();
			}
		}

		@Override
		public void cancel() {
			subscriber.set(null);
			RunningOperation<?> running = operation;
			if (running != null) {
				running.cancel();
			}
		}
	}
}
