// SPDX-License-Identifier: EPL-2.0
package org.fermata.tck;

import java.util.Objects;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.ResultStream;
import org.fermata.core.task.MultiTask;

/** Stands in for the engine's own publisher: a routine that waits for demand, then for a result. */
record StandInPublisher<T>(Engine engine, String name, MultiTask<T> batch) implements Publisher<T> {

	@Override
	public void subscribe(Subscriber<? super T> subscriber) {
		Objects.requireNonNull(subscriber);
		Demand<T> demand = new Demand<>(subscriber);
		try {
			demand.operation = engine.start(name, op -> demand.stream(op, batch));
		} catch (RejectedExecutionException closed) {
			subscriber.onSubscribe(demand);
			subscriber.onError(closed);
			return;
		}
		subscriber.onSubscribe(demand);
		demand.open();
	}

	private static final class Demand<T> implements Subscription {

		private static final long PAUSE_NANOS = 1_000_000;

		private final AtomicLong wanted = new AtomicLong();
		private volatile Subscriber<? super T> subscriber; // null once nobody listens
		private volatile Operation<?> operation; // written once
		private volatile Thread routine; // written by the routine
		private volatile boolean subscribed; // written once onSubscribe has returned
		private volatile Exception refused; // written by request()

		Demand(Subscriber<? super T> subscriber) {
			this.subscriber = subscriber;
		}

		void open() {
			subscribed = true;
			LockSupport.unpark(routine);
		}

		@Override
		public void request(long count) {
			if (count <= 0) {
				refused = new IllegalArgumentException("Nobody can request " + count + " elements (§3.9)");
			} else {
				wanted.updateAndGet(before -> before + count < 0 ? Long.MAX_VALUE : before + count);
			}
			LockSupport.unpark(routine);
		}

		@Override
		public void cancel() {
			subscriber = null;
			Operation<?> streaming = operation;
			if (streaming != null) {
				streaming.cancel();
			}
			LockSupport.unpark(routine);
		}

		Void stream(OperationContext op, MultiTask<T> batch) {
			routine = Thread.currentThread();
			try (ResultStream<T> results = op.stream(batch)) {
				await(op, () -> subscribed);
				for (T result : results) {
					await(op, () -> wanted.get() > 0);
					wanted.decrementAndGet();
					tell(listener -> listener.onNext(result));
				}
				tell(Subscriber::onComplete);
			} catch (Exception failure) {
				tell(listener -> listener.onError(failure));
			}
			subscriber = null;
			return null;
		}

		private void tell(Consumer<Subscriber<? super T>> signal) {
			Subscriber<? super T> listener = subscriber;
			if (listener != null) {
				signal.accept(listener);
			}
		}

		private void await(OperationContext op, BooleanSupplier condition) throws Exception {
			while (true) {
				op.checkCancelled();
				if (refused != null) {
					throw refused;
				}
				if (condition.getAsBoolean()) {
					return;
				}
				// With a limit: whoever parks in between may use up the permit.
				LockSupport.parkNanos(this, PAUSE_NANOS);
			}
		}
	}
}
