// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;

import org.fermata.core.Registration;
import org.fermata.core.signal.Changes;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.SignalEndedException;
import org.fermata.core.signal.SignalListener;
import org.fermata.core.text.Words;

/** A routine's ear on the UI thread. Values go over in a queue; the UI thread adds, the routine takes. */
final class Subscription<T> implements Changes<T>, SignalListener<T>, Awaitable {

	private final RunningOperation<?> operation;
	private final RoutineContext context;
	private final Queue<T> values = new ConcurrentLinkedQueue<>();
	private final Runnable closing = this::close;

	private Registration listening = Registration.NONE; // the UI thread alone
	private boolean unwanted; // the UI thread alone
	private volatile RuntimeException failure; // written by the UI thread; nothing comes after it
	private volatile boolean sourceGone; // written by the UI thread, after the last value
	private boolean closed; // the routine's thread alone

	Subscription(RunningOperation<?> operation, RoutineContext context) {
		this.operation = operation;
		this.context = context;
	}

	/** What closes it, for the routine's list of what it has left open. */
	Runnable closing() {
		return closing;
	}

	/** On the UI thread. */
	void listenTo(Signal<T> signal) {
		if (!operation.cancellation().isRequested()) {
			listening = signal.listen(operation.engine().uiTimer(), this);
		}
	}

	@Override
	public void value(T value) {
		if (unwanted) {
			return;
		}
		if (operation.cancellation().isRequested()) {
			leave(); // its routine takes nothing any more, but may be long in coming back
			return;
		}
		values.add(Objects.requireNonNull(value, "A signal has no null values"));
		operation.wake();
	}

	@Override
	public void failed(RuntimeException thrown) {
		if (!unwanted) {
			failure = thrown;
			leave(); // what comes after it would be out of order
			operation.wake();
		}
	}

	@Override
	public void ended() {
		// Behind what the toolkit is at: if a lifetime ends with the source, the operation is cancelled first.
		operation.engine().bridge().execute(() -> {
			sourceGone = true;
			operation.wake();
		});
	}

	@Override
	public boolean isReady() {
		return !values.isEmpty() || failure != null || sourceGone;
	}

	/** Nobody need be registered: the routine is woken. */
	@Override
	public Registration onChange(Runnable listener) {
		return Registration.NONE;
	}

	@Override
	public T next() throws InterruptedException {
		checkOpen();
		context.await(this);
		return take();
	}

	@Override
	public T next(Duration timeout) throws InterruptedException, TimeoutException {
		checkOpen();
		if (!context.await(this, timeout)) {
			throw new TimeoutException("Nothing has come within " + Words.duration(timeout));
		}
		return take();
	}

	private T take() {
		T value = values.poll();
		if (value != null) {
			return value;
		}
		if (failure == null) {
			throw new SignalEndedException(operation.name());
		}
		context.<RuntimeException>throwHere(failure);
		return null; // never comes here
	}

	@Override
	public Optional<T> poll() {
		checkOpen();
		return Optional.ofNullable(values.poll());
	}

	@Override
	public T latest() throws InterruptedException {
		T last = next();
		for (T newer = values.poll(); newer != null; newer = values.poll()) {
			last = newer;
		}
		return last;
	}

	private void checkOpen() {
		context.checkRoutine();
		if (closed) {
			throw new IllegalStateException("The subscription is closed");
		}
	}

	@Override
	public void close() {
		context.checkRoutine();
		if (closed) {
			return;
		}
		closed = true;
		context.closed(closing);
		// Not as the operation's own action: those are dropped after a cancel, and the listener must go even then.
		operation.engine().bridge().execute(() -> {
			leave();
			values.clear();
		});
	}

	/** On the UI thread. */
	private void leave() {
		unwanted = true;
		listening.close();
	}
}
