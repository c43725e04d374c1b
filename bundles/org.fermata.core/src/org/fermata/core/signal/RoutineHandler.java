// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Scope;

/**
 * A handler of events that is a routine: each event starts an operation, and an {@link Overlap} says what becomes
 * of events that come meanwhile. All methods may be called from any thread, but {@link #on}.
 *
 * <pre>
 * RoutineHandler.&lt;WidgetEvent&gt;of(engine, "Run", Overlap.DROP, (op, click) -&gt; …).on(SwtSignals.clicks(button));
 * </pre>
 *
 * <p>An operation that fails or is cancelled does not keep the next event waiting. The idea of asynchronous
 * handlers that may overlap is that of Panel's {@code on_click}; the policies are RxJava's {@code flatMap},
 * {@code concatMap}, {@code exhaustMap} and {@code switchMap}.
 *
 * @param <E> the event
 */
public final class RoutineHandler<E> {

	private final Engine engine;
	private final String name;
	private final Overlap overlap;
	private final HandlerRoutine<? super E> routine;
	private final Scope scope; // or null

	private final ReentrantLock lock = new ReentrantLock(); // a leaf: nothing is called while it is held
	private final Deque<E> waiting = new ArrayDeque<>(); // guarded by lock
	private boolean busy; // guarded by lock: one runs, or is about to
	private Operation<?> running; // guarded by lock; null while it is about to

	private RoutineHandler(Engine engine, String name, Overlap overlap, HandlerRoutine<? super E> routine, Scope scope) {
		this.engine = engine;
		this.name = Objects.requireNonNull(name, "An operation needs a name");
		this.overlap = Objects.requireNonNull(overlap);
		this.routine = Objects.requireNonNull(routine);
		this.scope = scope;
	}

	/**
	 * @param engine starts the operations
	 * @param name of each operation
	 * @param overlap what becomes of events that come while one is handled
	 * @param routine handles an event
	 */
	public static <E> RoutineHandler<E> of(Engine engine, String name, Overlap overlap,
			HandlerRoutine<? super E> routine) {
		return new RoutineHandler<>(engine, name, overlap, routine, null);
	}

	/** The same for a lifetime: when it ends what runs is cancelled, what waits is dropped and what comes is ignored. */
	public RoutineHandler<E> tiedTo(Scope lifetime) {
		return new RoutineHandler<>(engine, name, overlap, routine, Objects.requireNonNull(lifetime));
	}

	/**
	 * Handles the values of a signal until the registration is closed, or the handler's lifetime or the engine ends:
	 * then nobody listens any more. On the UI thread; the registration may be closed on any.
	 */
	public Registration on(Signal<? extends E> signal) {
		List<Scope> lifetimes = scope == null ? List.of(engine.scope()) : List.of(scope, engine.scope());
		return new HandledSignal<E>(engine, this::handle).listen(signal, lifetimes);
	}

	/**
	 * Handles an event, now or in its turn.
	 *
	 * @throws RejectedExecutionException if the engine is closed
	 */
	public void handle(E event) {
		Objects.requireNonNull(event, "An event cannot be null");
		if (isOver()) {
			return;
		}
		if (engine.scope().isClosed()) {
			// Asked here, too: whoever comes while the last one ends would wait for a turn that never comes.
			throw new RejectedExecutionException("The engine is closed; \u201c" + name + "\u201d handles nothing more");
		}
		if (overlap == Overlap.OVERLAP) {
			start(event);
			return;
		}
		Operation<?> outdated = null;
		boolean turn;
		lock.lock();
		try {
			turn = !busy;
			busy = true;
			if (!turn) {
				outdated = enqueue(event);
			}
		} finally {
			lock.unlock();
		}
		if (turn) {
			begin(event);
		} else if (outdated != null) {
			outdated.cancel();
		}
	}

	private boolean isOver() {
		return scope != null && scope.isClosed();
	}

	/** With the lock: keeps the event as the policy says; what it makes outdated, or null. */
	private Operation<?> enqueue(E event) {
		if (overlap == Overlap.DROP) {
			if (isEnding() && waiting.isEmpty()) {
				waiting.add(event); // everybody can see that the one before has ended: this one is not dropped
			}
			return null;
		}
		if (overlap == Overlap.LATEST) {
			waiting.clear();
		}
		waiting.add(event);
		return overlap == Overlap.LATEST ? running : null;
	}

	/** With the lock: whether the one that runs has ended, and this is about to be told. */
	private boolean isEnding() {
		return running != null && running.outcome().isPresent();
	}

	private Operation<?> start(E event) {
		Operation<?> operation = engine.start(name, op -> {
			routine.run(op, event);
			return null;
		});
		return scope == null ? operation : operation.tiedTo(scope);
	}

	private void begin(E first) {
		for (E event = first; event != null; event = finish()) {
			Operation<?> begun = startOrStop(event);
			if (noteRunning(begun)) {
				begun.cancel(); // a newer event came before anybody could know of this one
			}
			if (begun.outcome().isEmpty()) {
				begun.onEnd(this::next);
				return;
			}
			// It could not even begin. In a loop, since all that wait may end so.
		}
	}

	private Operation<?> startOrStop(E event) {
		try {
			return start(event);
		} catch (RuntimeException | Error refused) {
			dropWaiting();
			finish();
			throw refused;
		}
	}

	/** Whether it is outdated already. */
	private boolean noteRunning(Operation<?> begun) {
		lock.lock();
		try {
			running = begun;
			return overlap == Overlap.LATEST && !waiting.isEmpty();
		} finally {
			lock.unlock();
		}
	}

	private void next() {
		E event = finish();
		if (event != null) {
			try {
				begin(event);
			} catch (RejectedExecutionException closed) {
				// The engine closes, and whoever does that knows: nothing more is handled.
			}
		}
	}

	/** The event whose turn it is; null if none waits. */
	private E finish() {
		lock.lock();
		try {
			running = null;
			if (isOver()) {
				waiting.clear();
			}
			E event = waiting.poll();
			busy = event != null;
			return event;
		} finally {
			lock.unlock();
		}
	}

	private void dropWaiting() {
		lock.lock();
		try {
			waiting.clear();
		} finally {
			lock.unlock();
		}
	}

	/** How many events wait for their turn. */
	public int waiting() {
		lock.lock();
		try {
			return waiting.size();
		} finally {
			lock.unlock();
		}
	}
}
