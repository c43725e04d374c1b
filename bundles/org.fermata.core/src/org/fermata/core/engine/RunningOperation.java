// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.fermata.core.Registration;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Graces;
import org.fermata.core.cancel.Ladder;
import org.fermata.core.internal.batch.BatchHost;
import org.fermata.core.internal.batch.Lane;
import org.fermata.core.output.Column;
import org.fermata.core.output.Export;
import org.fermata.core.output.OutputLog;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressCounter;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.NoThreadException;
import org.fermata.core.task.Workers;
import org.fermata.core.time.TimeSource;

/**
 * One run of a routine.
 *
 * <p>The operation ends when everything of it has ended: its routine and each lane that works for it are
 * counted in {@code live}, and the one that takes the count to zero ends the operation. What will not
 * end after a cancel is given up by a {@link Ladder}, which counts it down in its stead. The state and
 * the outcome are one reference that only ever moves as {@link OperationState} draws it; whoever moves
 * it by compare-and-set has the say, so a cancel and an end that come together have one winner. No lock
 * is held anywhere in this class.
 */
final class RunningOperation<T> implements Operation<T>, BatchHost {

	private record Status<T>(OperationState state, Outcome<T> outcome) { }

	private final Engine engine;
	private final long id;
	private final String name;
	private final Routine<T> routine;
	private final Instant startedAt = Instant.now();
	private final long beginNanos;

	private final Cancellation cancellation;
	private final ProgressCounter progress;
	private final OutputLog<String> output;
	private final OutputLog<ResultRow> results;
	private final RoutineThread thread;
	private final RoutineContext context;
	private final Ladder routineLadder;

	private final AtomicInteger live = new AtomicInteger(1); // the routine, and every lane
	private final AtomicBoolean routineSettled = new AtomicBoolean(); // ended or given up, whichever came first
	private final AtomicReference<Status<T>> status = new AtomicReference<>(new Status<>(OperationState.RUNNING, null));
	private final CountDownLatch ended = new CountDownLatch(1);
	private final Cancellation givenUp; // requested when nobody waits for the end any longer
	private final Cancellation lifetime; // requested when the operation has ended; drops the ties

	private Outcome<T> routineOutcome; // written by the routine before it counts itself down
	private volatile boolean routineReturned; // written by the routine before it settles
	private volatile boolean somethingAbandoned; // written before the count goes down
	private volatile long endNanos; // written before the status is terminal
	private volatile PendingPrompt<?> prompt; // written by the routine
	private volatile long waitedNanos; // for answers; written by the routine
	private long waitBeginNanos; // the routine's thread only
	private volatile String subject = ""; // written by the routine
	private volatile String summary = ""; // written by the routine
	private volatile List<Column> columns = List.of(); // written by the routine
	private volatile Export export; // written by the routine

	RunningOperation(Engine engine, long id, String name, Routine<T> routine) {
		this.engine = engine;
		this.id = id;
		this.name = name;
		this.routine = routine;
		this.beginNanos = engine.time().nanoTime();
		this.output = engine.newLog();
		this.results = engine.newLog();
		this.cancellation = new Cancellation(name);
		this.givenUp = new Cancellation(name);
		this.lifetime = new Cancellation(name);
		this.progress = new ProgressCounter(cancellation);
		this.thread = new RoutineThread("fermata: " + name, cancellation, this::runRoutine);
		this.context = new RoutineContext(this, thread, new OperationUi(engine.bridge(), cancellation));
		this.routineLadder = new Ladder(time(), graces(), thread::interrupt, this::abandonRoutine);
		cancellation.onRequest(thread::wake);
		givenUp.onRequest(this::abandonRoutine);
	}

	/** Begins; where no thread is to be had the operation fails with that. */
	void start(Executor threads) {
		try {
			thread.start(threads);
		} catch (RuntimeException | Error refused) {
			routineEnded(new Outcome.Failed<>(NoThreadException.explaining(refused, name)));
		}
	}

	private void runRoutine() {
		Outcome<T> outcome;
		try {
			cancellation.check(); // cancelled before it began: it never does
			outcome = new Outcome.Done<>(routine.run(context));
		} catch (Throwable thrown) {
			// What a cancelled routine throws on its way out is a consequence of the cancel; settle() knows.
			outcome = new Outcome.Failed<>(thrown);
		}
		try {
			context.closeOpen();
		} catch (RuntimeException | Error failure) {
			engine.report(failure); // the operation ends all the same
		}
		routineEnded(outcome);
	}

	private void routineEnded(Outcome<T> outcome) {
		routineReturned = true;
		if (routineSettled.compareAndSet(false, true)) {
			routineLadder.leave();
			routineOutcome = outcome;
			countDown();
		} else {
			engine.abandonedEnded(this);
		}
	}

	private void abandonRoutine() {
		// Listed before it is settled: a routine that ends right now finds the entry that it takes off.
		engine.abandon(this, name, name, beginNanos, thread.thread());
		if (routineSettled.compareAndSet(false, true)) {
			somethingAbandoned = true;
			countDown();
		}
		if (routineReturned) {
			engine.abandonedEnded(this);
		}
	}

	private void countDown() {
		if (live.decrementAndGet() == 0) {
			settle();
		}
	}

	private void settle() {
		long nowNanos = time().nanoTime();
		Status<T> now;
		do {
			now = status.get();
			if (now.state().isTerminal()) {
				return; // a lane that began while the others were given up
			}
			endNanos = nowNanos;
		} while (!status.compareAndSet(now, terminal(now.state())));
		ended.countDown();
		lifetime.request();
		engine.ended(this);
	}

	private Status<T> terminal(OperationState before) {
		if (before == OperationState.STOPPING) {
			return somethingAbandoned
					? new Status<>(OperationState.ABANDONED, new Outcome.Abandoned<>())
					: new Status<>(OperationState.STOPPED, new Outcome.Stopped<>());
		}
		return routineOutcome instanceof Outcome.Done
				? new Status<>(OperationState.DONE, routineOutcome)
				: new Status<>(OperationState.FAILED, routineOutcome);
	}

	@Override
	public void cancel() {
		Status<T> now = status.get();
		while (!now.state().isTerminal() && now.state() != OperationState.STOPPING) {
			if (status.compareAndSet(now, new Status<>(OperationState.STOPPING, null))) {
				PendingPrompt<?> open = prompt;
				if (open != null) {
					open.withdraw();
				}
				// The ladder first: the listeners of the cancellation are many and may take their time.
				routineLadder.start();
				cancellation.request();
				return;
			}
			now = status.get();
		}
	}

	/** For the engine's own closing: what has not ended is not waited for any longer. */
	void giveUp() {
		if (!state().isTerminal()) {
			cancel();
			givenUp.request();
		}
	}

	@Override
	public boolean cancelAndAwait(Duration timeout) throws InterruptedException {
		engine.refuseUiThread("an operation");
		cancel();
		return ended.await(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
	}

	@Override
	public Outcome<T> await() throws InterruptedException {
		engine.refuseUiThread("an operation");
		ended.await();
		return status.get().outcome();
	}

	/** For the engine's own closing, which may happen on the UI thread and waits a bounded time. */
	boolean awaitEnd(long nanos) throws InterruptedException {
		return ended.await(nanos, TimeUnit.NANOSECONDS);
	}

	@Override
	public Operation<T> tiedTo(Scope scope) {
		Registration tie = scope.onClose(this::cancel);
		lifetime.onRequest(tie::close);
		return this;
	}

	@Override
	public Operation<T> startAgain() {
		return engine.start(name, routine);
	}

	<A> PendingPrompt<A> openPrompt(Prompt<A> question, Runnable wake) {
		PendingPrompt<A> pending = new PendingPrompt<>(question, wake);
		waitBeginNanos = time().nanoTime();
		prompt = pending;
		move(OperationState.RUNNING, OperationState.WAITING);
		return pending;
	}

	void closePrompt(PendingPrompt<?> pending) {
		pending.withdraw();
		prompt = null;
		waitedNanos = waitedNanos + time().nanoTime() - waitBeginNanos;
		move(OperationState.WAITING, OperationState.RUNNING);
	}

	private void move(OperationState from, OperationState to) {
		Status<T> now = status.get();
		if (now.state() == from) {
			// If this fails somebody has cancelled meanwhile, and that stands.
			status.compareAndSet(now, new Status<>(to, null));
		}
	}

	/** How many lines and rows are kept of it. */
	int lines() {
		return output.size() + results.size();
	}

	Engine engine() {
		return engine;
	}

	ProgressCounter counter() {
		return progress;
	}

	void subject(String newSubject) {
		subject = newSubject;
	}

	void summary(String newSummary) {
		summary = newSummary;
	}

	void columns(List<Column> newColumns) {
		columns = List.copyOf(newColumns);
	}

	void export(Export newExport) {
		export = newExport;
	}

	@Override
	public long id() {
		return id;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String subject() {
		return subject;
	}

	@Override
	public OperationState state() {
		return status.get().state();
	}

	@Override
	public ProgressSnapshot progress() {
		return progress.snapshot();
	}

	@Override
	public Optional<PendingPrompt<?>> prompt() {
		return Optional.ofNullable(prompt).filter(PendingPrompt::isOpen).map(open -> open);
	}

	@Override
	public OutputLog<String> output() {
		return output;
	}

	@Override
	public List<Column> columns() {
		return columns;
	}

	@Override
	public OutputLog<ResultRow> results() {
		return results;
	}

	@Override
	public Optional<Export> export() {
		return Optional.ofNullable(export);
	}

	@Override
	public String summary() {
		return summary;
	}

	@Override
	public Instant startedAt() {
		return startedAt;
	}

	@Override
	public Duration elapsed() {
		long end = state().isTerminal() ? endNanos : time().nanoTime();
		return Duration.ofNanos(end - beginNanos);
	}

	@Override
	public Duration worked() {
		return elapsed().minusNanos(waitedNanos);
	}

	@Override
	public Optional<Outcome<T>> outcome() {
		return Optional.ofNullable(status.get().outcome());
	}

	@Override
	public Workers workers() {
		return engine.workers();
	}

	@Override
	public TimeSource time() {
		return engine.time();
	}

	@Override
	public Graces graces() {
		return engine.graces();
	}

	@Override
	public Cancellation cancellation() {
		return cancellation;
	}

	@Override
	public Cancellation givenUp() {
		return givenUp;
	}

	@Override
	public Progress progress(Cancellation batchCancellation) {
		return progress.stoppedBy(batchCancellation);
	}

	@Override
	public void laneBegins() {
		live.incrementAndGet();
	}

	@Override
	public void laneEnded() {
		countDown();
	}

	@Override
	public void laneAbandoned(Lane<?> lane) {
		somethingAbandoned = true;
		engine.abandon(lane, name, lane.work(), lane.workBeginNanos(), lane.thread());
	}

	@Override
	public void abandonedLaneEnded(Lane<?> lane) {
		engine.abandonedEnded(lane);
	}

	@Override
	public void wake() {
		thread.wake();
	}
}
