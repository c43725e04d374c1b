// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.fermata.core.Registration;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.cancel.Graces;
import org.fermata.core.internal.thread.RoutineThreads;
import org.fermata.core.internal.watch.Span;
import org.fermata.core.internal.watch.SpanBuffer;
import org.fermata.core.internal.watch.SpanKind;
import org.fermata.core.internal.watch.Watch;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.signal.UiTimer;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.VirtualThreadWorkers;
import org.fermata.core.task.Workers;
import org.fermata.core.time.SystemTime;
import org.fermata.core.time.TimeSource;
import org.fermata.core.trace.RunTrace;
import org.fermata.core.ui.Bridge;
import org.fermata.core.ui.HeadlessUiThread;
import org.fermata.core.ui.UiThread;

/**
 * Starts operations and knows them. One engine serves a whole application; it is closed with it. All
 * methods may be called from any thread.
 */
public final class Engine implements AutoCloseable {

	private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);
	private static final System.Logger LOG = System.getLogger(Engine.class.getName());

	private final Workers workers;
	private final TimeSource time;
	private final Graces graces;
	private final Consumer<Throwable> failures;
	private final SpanBuffer trace; // or null
	private final Watch watch;
	private final Bridge bridge;
	private final List<AutoCloseable> owned;
	private final Executor routines;
	private final boolean discardOutput;
	private final AbandonedList abandoned;
	private final Registration uiTie;
	private final UiTimer uiTimer;

	private final Scope scope = new Scope("engine");
	private final AtomicLong ids = new AtomicLong();
	private final OperationList operations;
	private final NamedLocks locks = new NamedLocks();
	private final List<EngineListener> listeners = new CopyOnWriteArrayList<>();
	private final List<Presenter> presenters = new CopyOnWriteArrayList<>();

	private Engine(Builder builder) {
		this.workers = builder.workers;
		this.owned = builder.owned;
		this.time = builder.time;
		this.graces = builder.graces;
		this.failures = new FailureHandler(builder.failures);
		this.routines = builder.routines;
		this.discardOutput = builder.discardOutput;
		this.operations = new OperationList(builder.mostLines);
		this.trace = builder.mostSpans == 0 ? null : new SpanBuffer(time, builder.mostSpans);
		this.watch = new Watch(trace);
		this.bridge = new Bridge(builder.ui, time, failures, this::drainBegins);
		this.uiTimer = new BridgeTimer(time, bridge);
		this.abandoned = new AbandonedList(time);
		this.uiTie = builder.ui.onClose(this::uiClosed);
	}

	/** Describes an engine. What is not said: virtual threads as workers, a UI thread of its own, the real time. */
	public static Builder builder() {
		return new Builder();
	}

	private void uiClosed() {
		closeGuarded(scope::request);
		bridge.drop();
	}

	/**
	 * Starts a routine as an operation of its own and returns at once.
	 *
	 * @param name what it is, such as "Checksum"
	 * @throws RejectedExecutionException if the engine, or its toolkit, is closed
	 */
	public <T> Operation<T> start(String name, Routine<T> routine) {
		return start(null, name, routine, List.of());
	}

	/** Starts a routine again, for the same lifetimes. */
	<T> Operation<T> start(String name, Routine<T> routine, List<Scope> scopes) {
		return start(null, name, routine, scopes);
	}

	/** @param parent the operation whose routine starts it, or null */
	<T> Operation<T> start(RunningOperation<?> parent, String name, Routine<T> routine) {
		return start(parent, name, routine, List.of());
	}

	private <T> Operation<T> start(RunningOperation<?> parent, String name, Routine<T> routine, List<Scope> scopes) {
		Objects.requireNonNull(name, "An operation needs a name");
		Objects.requireNonNull(routine, "An operation needs a routine");
		if (scope.isClosed()) {
			throw new RejectedExecutionException("The engine is closed; \u201c" + name + "\u201d was not started");
		}
		RunningOperation<T> operation = new RunningOperation<>(this, parent, ids.incrementAndGet(), name, routine);
		operations.add(operation);
		if (parent != null) {
			operation.tieToParent();
		}
		tell(listener -> listener.started(operation));
		operation.tie(scope); // if the engine is closed right now, that cancels it before its routine begins
		scopes.forEach(operation::tiedTo);
		operation.start(routines);
		return operation;
	}

	/** The operations that run, and the last that have ended, in the order in which they were started. */
	public List<Operation<?>> operations() {
		return operations.list();
	}

	/** Everything at one moment. */
	public EngineSnapshot snapshot() {
		return new EngineSnapshot(operations.list().stream().map(Operation::snapshot).toList(), abandoned.list(),
				bridge.counters());
	}

	/**
	 * The results of a batch for whoever subscribes, in the order in which they are ready and no faster than
	 * they are asked for. Each subscription starts an operation of its own, which runs the batch; cancelling
	 * the subscription cancels it. Signals come on the operation's thread. A batch that can be run once can
	 * be subscribed to once.
	 */
	public <T> Flow.Publisher<T> publisher(String name, MultiTask<T> batch) {
		Objects.requireNonNull(name, "An operation needs a name");
		Objects.requireNonNull(batch, "A publisher needs its batch");
		return new ResultPublisher<>(this, name, batch);
	}

	/** What it has done lately; empty unless it was built with a {@link Builder#trace}. */
	public Optional<RunTrace> trace() {
		return Optional.ofNullable(trace);
	}

	private Runnable drainBegins() {
		Span span = watch.begin(SpanKind.DRAIN, 0, "drain");
		return () -> span.end("");
	}

	/** Forgets an operation that has ended; false if it has not. */
	public boolean forget(Operation<?> operation) {
		boolean forgotten = operations.forget(operation);
		if (forgotten) {
			tell(listener -> listener.forgotten(operation));
		}
		return forgotten;
	}

	/** Work that was given up because it would not stop. */
	public List<AbandonedWork> abandoned() {
		return abandoned.list();
	}

	/** Registers somebody who hears of beginnings and ends. */
	public Registration addListener(EngineListener listener) {
		listeners.add(listener);
		return Registration.once(() -> listeners.remove(listener));
	}

	/** Registers somebody who answers prompts. */
	public Registration addPresenter(Presenter presenter) {
		presenters.add(presenter);
		return Registration.once(() -> {
			presenters.remove(presenter);
			operations.running().forEach(RunningOperation::wake); // who asks learns that nobody will answer
		});
	}

	/** Whether nothing runs and no thread is lost in abandoned work. */
	public boolean isQuiescent() {
		return operations.list().stream().allMatch(operation -> operation.state().isTerminal())
				&& abandoned.list().isEmpty();
	}

	/** The way to the UI thread. */
	public Bridge bridge() {
		return bridge;
	}

	/** Alarms on the UI thread that go by the engine's clock. */
	public UiTimer uiTimer() {
		return uiTimer;
	}

	/** The engine's own lifetime. */
	public Scope scope() {
		return scope;
	}

	/** The clock and the alarm. */
	public TimeSource time() {
		return time;
	}

	/** Cancels everything and waits up to two seconds for it to end; see {@link #close(Duration)}. */
	@Override
	public void close() {
		close(CLOSE_PATIENCE);
	}

	/**
	 * Cancels everything, waits for it to end, gives up what has not ended in time, and ends the threads
	 * that the engine owns. May be called on the UI thread: nothing that is waited for needs it any more.
	 *
	 * @return whether everything had ended in time; what had not is daemon work that keeps nobody
	 */
	public boolean close(Duration patience) {
		uiTie.close();
		closeGuarded(scope::request);
		// Whatever is started from here on is cancelled before it begins, and nobody need wait for it.
		List<RunningOperation<?>> begun = operations.running();
		boolean allEnded = awaitAll(begun, patience);
		// The alarms that would give it up end with the engine, and nobody shall wait for it for ever.
		begun.stream().filter(operation -> !operation.isCaller())
				.forEach(operation -> closeGuarded(operation::giveUp));
		owned.forEach(this::closeGuarded);
		return allEnded;
	}

	private static boolean awaitAll(List<RunningOperation<?>> begun, Duration patience) {
		long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(patience);
		boolean allEnded = true;
		try {
			for (RunningOperation<?> operation : begun) {
				if (operation.isCaller()) {
					continue; // a routine that closes its own engine does not wait for itself
				}
				allEnded &= operation.awaitEnd(Math.max(0, deadline - System.nanoTime()));
			}
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
			return false;
		}
		return allEnded;
	}

	private void closeGuarded(AutoCloseable resource) {
		try {
			resource.close();
		} catch (Throwable failure) {
			// Whatever it is, the rest is closed all the same.
			failures.accept(failure);
		}
	}

	boolean isOutputDiscarded() {
		return discardOutput;
	}

	NamedLocks locks() {
		return locks;
	}

	Watch watch() {
		return watch;
	}

	Workers workers() {
		return workers;
	}

	Graces graces() {
		return graces;
	}

	boolean isUiThread() {
		return bridge.ui().isCurrent();
	}

	void refuseUiThread(String forWhat) {
		if (isUiThread()) {
			throw new AwaitOnUiThreadException(forWhat);
		}
	}

	void present(RunningOperation<?> operation, PendingPrompt<?> prompt) {
		refuseUnpresented(operation, prompt);
		for (Presenter presenter : presenters) {
			try {
				if (presenter.presents(operation)) {
					presenter.prompted(operation, prompt);
				}
			} catch (RuntimeException | Error failure) {
				failures.accept(failure); // the others may answer all the same
			}
		}
	}

	boolean isPresented(RunningOperation<?> operation) {
		return presenters.stream().anyMatch(presenter -> presents(presenter, operation));
	}

	private boolean presents(Presenter presenter, RunningOperation<?> operation) {
		try {
			return presenter.presents(operation);
		} catch (RuntimeException | Error failure) {
			failures.accept(failure);
			return false;
		}
	}

	/** @throws NoPresenterException if there is nobody to answer */
	void refuseUnpresented(RunningOperation<?> operation, PendingPrompt<?> prompt) {
		if (!isPresented(operation)) {
			throw new NoPresenterException(operation.name(), prompt.prompt().label());
		}
	}

	void report(Throwable failure) {
		failures.accept(failure);
	}

	void ended(RunningOperation<?> operation) {
		if (operation.starter() == null) {
			logUnseen(operation);
		} else {
			operation.starter().onEnd(() -> logUnseen(operation)); // who has started it may still await it
		}
		operations.ended(operation);
		tell(listener -> listener.ended(operation));
	}

	/** Nobody presents what this engine runs, and nobody has awaited it: its failure would be lost. */
	private void logUnseen(RunningOperation<?> operation) {
		// A cancellation of something else is the routine's failure, but still nothing for the log.
		if (operation.outcome().orElse(null) instanceof Outcome.Failed<?> failed
				&& !operation.isObserved() && !(failed.cause() instanceof CancellationException) && !isPresented(operation)) {
			LOG.log(System.Logger.Level.ERROR, "Operation \u201c" + operation.name() + "\u201d failed", failed.cause());
		}
	}

	void climbed(RunningOperation<?> operation, CancelStep step, String work) {
		tell(listener -> listener.climbed(operation, step, work));
	}

	private void tell(Consumer<EngineListener> event) {
		for (EngineListener listener : listeners) {
			try {
				event.accept(listener);
			} catch (RuntimeException | Error failure) {
				failures.accept(failure);
			}
		}
	}

	void abandon(Object who, Operation<?> operation, String work, long beginNanos, Thread thread) {
		abandoned.add(who, operation, work, beginNanos, thread);
	}

	void abandonedEnded(Object who) {
		abandoned.remove(who);
	}

	/** Describes an engine. Not thread-safe. */
	public static final class Builder {

		private final List<AutoCloseable> owned = new ArrayList<>();
		private Workers workers = new VirtualThreadWorkers();
		private UiThread ui;
		private TimeSource time;
		private Graces graces = Graces.DEFAULT;
		private Executor routines;
		private boolean discardOutput;
		private int mostLines = OperationList.MOST_LINES;
		private int mostSpans;
		private Consumer<Throwable> failures = failure -> LOG.log(System.Logger.Level.ERROR,
				"An action or a listener failed", failure);

		private Builder() {
		}

		/** Where tasks run; closed by whoever made them. */
		public Builder workers(Workers newWorkers) {
			workers = Objects.requireNonNull(newWorkers);
			return this;
		}

		/** The toolkit; when it closes, the engine cancels everything. */
		public Builder ui(UiThread newUi) {
			ui = Objects.requireNonNull(newUi);
			return this;
		}

		/** The clock and the alarm. */
		public Builder time(TimeSource newTime) {
			time = Objects.requireNonNull(newTime);
			return this;
		}

		/** How patient a cancel is. */
		public Builder graces(Graces newGraces) {
			graces = Objects.requireNonNull(newGraces);
			return this;
		}

		/**
		 * Where routines run, each on a thread of its own: it must begin at once, and is interrupted there
		 * when a cancel climbs that far. Without a word these are platform threads that are used again;
		 * ten thousand operations that wait are cheaper on virtual threads,
		 * {@code routine -> Thread.ofVirtual().start(routine)}, at the price that as many routines as there
		 * are processors keep all others waiting if they compute.
		 */
		public Builder routines(Executor threads) {
			routines = Objects.requireNonNull(threads);
			return this;
		}

		/** Has operations keep no lines and no rows: for a program that writes them itself as they come. */
		public Builder discardOutput() {
			discardOutput = true;
			return this;
		}

		/**
		 * How many lines and rows the operations that have ended may keep, all together; without a word
		 * 250,000. The oldest is forgotten first, and the one that has ended last never for this.
		 */
		public Builder keepLines(int most) {
			if (most < 0) {
				throw new IllegalArgumentException("Nobody can keep " + most + " lines");
			}
			mostLines = most;
			return this;
		}

		/**
		 * Has the engine keep a trace of what it does: the latest so many operations, tasks, prompts and drains,
		 * some hundred bytes each.
		 */
		public Builder trace(int most) {
			if (most < 1) {
				throw new IllegalArgumentException("A trace of " + most + " spans says nothing");
			}
			mostSpans = most;
			return this;
		}

		/** Who is told what an action on the UI thread or a listener threw, on the thread where it happened. */
		public Builder failures(Consumer<Throwable> handler) {
			failures = Objects.requireNonNull(handler);
			return this;
		}

		/** Makes the engine. */
		public Engine build() {
			if (time == null) {
				SystemTime own = new SystemTime();
				owned.add(own);
				time = own;
			}
			if (ui == null) {
				HeadlessUiThread own = new HeadlessUiThread();
				owned.add(own);
				ui = own;
			}
			if (routines == null) {
				RoutineThreads own = new RoutineThreads();
				owned.add(own);
				routines = own;
			}
			return new Engine(this);
		}
	}
}
