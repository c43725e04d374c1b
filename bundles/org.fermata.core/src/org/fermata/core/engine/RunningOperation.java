// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.fermata.core.Registration;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Ladder;
import org.fermata.core.internal.watch.Span;
import org.fermata.core.internal.watch.SpanKind;
import org.fermata.core.output.Column;
import org.fermata.core.output.Export;
import org.fermata.core.output.OutputLog;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.ProgressCounter;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.NoThreadException;

/**
 * One run of a routine.
 *
 * <p>The operation ends when everything of it has ended: its routine and each lane that works for it are
 * counted in {@code live}, and the one that takes the count to zero ends the operation. What will not
 * end after a cancel is given up by a {@link Ladder}, which counts it down in its stead. No lock is
 * held anywhere in this class.
 */
final class RunningOperation<T> implements Operation<T> {

	private static final ThreadLocal<RunningOperation<?>> CURRENT = new ThreadLocal<>();

	private final Engine engine;
	private final long id;
	private final String name;
	private final Routine<T> routine;
	private final Instant startedAt = Instant.now();
	private final long beginNanos;
	private final RunningOperation<?> parent; // or null

	private final Cancellation cancellation;
	private final ProgressCounter progress;
	private final OperationReport report;
	private final Span span;
	private final RoutineThread thread;
	private final RoutineContext context;
	private final Ladder routineLadder;

	private final List<Scope> scopes = new CopyOnWriteArrayList<>(); // that it is tied to
	private final AtomicInteger live = new AtomicInteger(1); // the routine, every lane, every child
	private final AtomicBoolean routineSettled = new AtomicBoolean(); // ended or given up, whichever came first
	private final OperationStatus<T> status = new OperationStatus<>();
	private final PromptDesk prompts;
	private final Cancellation givenUp; // requested when nobody waits for the end any longer
	private final Cancellation lifetime; // requested when the operation has ended; drops the ties

	private Outcome<T> routineOutcome; // written by the routine before it counts itself down
	private volatile boolean routineReturned; // written by the routine before it settles
	private volatile boolean somethingAbandoned; // written before the count goes down
	private volatile long endNanos; // written before the status is terminal
	private Span promptSpan; // the routine's thread only
	private volatile RunningOperation<?> awaited; // written by the routine: whose end it waits for
	private volatile boolean observed; // written by whoever awaits the end
	private final AtomicReference<CancelStep> cancelStep = new AtomicReference<>(); // written by whoever climbs

	/** @param parent the operation whose routine starts it, or null */
	RunningOperation(Engine engine, RunningOperation<?> parent, long id, String name, Routine<T> routine) {
		this.engine = engine;
		this.parent = parent;
		this.id = id;
		this.name = name;
		this.routine = routine;
		this.beginNanos = engine.time().nanoTime();
		this.span = engine.watch().begin(SpanKind.OPERATION, id, name); // it may be given up before it starts
		this.prompts = new PromptDesk(engine.time());
		this.report = new OperationReport(engine.isOutputDiscarded());
		this.cancellation = new Cancellation(name);
		this.givenUp = new Cancellation(name);
		this.lifetime = new Cancellation(name);
		this.progress = new ProgressCounter(cancellation);
		this.thread = new RoutineThread("fermata: " + name, cancellation, this::runRoutine);
		this.context = new RoutineContext(this, thread);
		this.routineLadder = new Ladder(engine.time(), engine.graces(), this::interruptRoutine, this::abandonRoutine);
		cancellation.onRequest(thread::wake);
		givenUp.onRequest(this::abandonRoutine);
	}

	/** Ends with its parent at the latest; to be called once, before it starts. */
	void tieToParent() {
		parent.begins();
		Registration tie = parent.cancellation().onRequest(this::cancel);
		lifetime.onRequest(() -> {
			tie.close();
			parent.countDown();
		});
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
		CURRENT.set(this);
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
		CURRENT.remove();
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

	private void interruptRoutine() {
		thread.interrupt();
		climbed(CancelStep.INTERRUPTED, name);
	}

	private void abandonRoutine() {
		// Listed before it is settled: a routine that ends right now finds the entry that it takes off.
		engine.abandon(this, this, name, beginNanos, thread.thread());
		if (routineSettled.compareAndSet(false, true)) {
			somethingAbandoned = true;
			reached(CancelStep.ABANDONED);
			countDown();
			climbed(CancelStep.ABANDONED, name);
		}
		if (routineReturned) {
			engine.abandonedEnded(this);
		}
	}

	/** Something of it begins that must end before it does. */
	void begins() {
		live.incrementAndGet();
	}

	/** Something of it has ended. */
	void countDown() {
		if (live.decrementAndGet() == 0) {
			settle();
		}
	}

	private void settle() {
		if (state().isTerminal()) {
			return; // a lane that began while the others were given up
		}
		endNanos = engine.time().nanoTime();
		if (!status.end(routineOutcome, somethingAbandoned)) {
			return;
		}
		if (parent != null && state() == OperationState.ABANDONED) {
			parent.abandonedSomething();
		}
		span.end(state().name());
		status.announceEnd();
		try {
			lifetime.request();
		} catch (RuntimeException | Error failure) {
			engine.report(failure); // of one who was to be told; the others hear of the end all the same
		}
		engine.ended(this);
	}

	@Override
	public void cancel() {
		if (status.stop()) {
			reached(CancelStep.REQUESTED);
			prompts.withdraw();
			// The ladder first: the listeners of the cancellation are many and may take their time.
			routineLadder.start();
			try {
				cancellation.request();
			} finally {
				climbed(CancelStep.REQUESTED, name);
			}
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
		refuseToWait();
		cancel();
		return status.awaitEnd(TimeUnit.NANOSECONDS.convert(timeout));
	}

	private void refuseToWait() {
		engine.refuseUiThread("an operation");
		if (isCaller()) {
			throw new IllegalStateException("\u201c" + name + "\u201d would wait for itself");
		}
	}

	/** Whether somebody has waited for the outcome, and so knows of a failure. */
	boolean isObserved() {
		return observed;
	}

	void observed() {
		observed = true;
	}

	@Override
	public Outcome<T> await() throws InterruptedException {
		refuseToWait();
		observed();
		status.awaitEnd();
		return status.outcome();
	}

	/** The routine waits for another operation, or, with null, for none any more. */
	void awaits(RunningOperation<?> other) {
		awaited = other;
	}

	/** Whether this waits for an operation that, over however many others, waits for this. */
	boolean isInCircle() {
		Set<RunningOperation<?>> seen = new HashSet<>();
		RunningOperation<?> next = awaited;
		while (next != null && next != this && seen.add(next)) {
			next = next.awaited;
		}
		return next == this;
	}

	/** The operation whose end the routine waits for, or null. */
	RunningOperation<?> awaited() {
		return awaited;
	}

	/** The operation whose routine has started it, or null. */
	RunningOperation<?> starter() {
		return parent;
	}

	/** For the closing of a scope: waits until the ladder has ended it, if nothing else has. */
	void awaitEnd() throws InterruptedException {
		status.awaitEnd();
	}

	@Override
	public Registration onEnd(Runnable listener) {
		return lifetime.onRequest(listener);
	}

	/** Whether the calling thread is the routine of this operation, or of one that it has started. */
	boolean isCaller() {
		RunningOperation<?> caller = CURRENT.get();
		while (caller != null && caller != this) {
			caller = caller.parent;
		}
		return caller == this;
	}

	/** For the engine's own closing, which may happen on the UI thread and waits a bounded time. */
	boolean awaitEnd(long nanos) throws InterruptedException {
		return status.awaitEnd(nanos);
	}

	@Override
	public Operation<T> tiedTo(Scope scope) {
		scopes.add(scope);
		tie(scope);
		return this;
	}

	/** For the engine's own lifetime, to which whatever is started again is tied anyway. */
	void tie(Scope scope) {
		Registration tie = scope.tie(this);
		lifetime.onRequest(tie::close);
	}

	@Override
	public Operation<T> startAgain() {
		return engine.start(name, routine, scopes);
	}

	<A> PendingPrompt<A> openPrompt(Prompt<A> question, Runnable wake) {
		PendingPrompt<A> pending = prompts.open(question, wake);
		promptSpan = engine.watch().begin(SpanKind.PROMPT, id, question.label());
		status.move(OperationState.RUNNING, OperationState.WAITING);
		return pending;
	}

	void closePrompt() {
		promptSpan.end(prompts.prompt().isAnswered() ? "answered" : "withdrawn");
		prompts.close();
		status.move(OperationState.WAITING, OperationState.RUNNING);
	}

	/**
	 * Whether nothing of it may run on the UI thread any more. What it has left on its way there may outlive it by a
	 * frame, and its widgets may not.
	 */
	boolean isOverForUi() {
		for (RunningOperation<?> each = this; each != null; each = each.parent) {
			if (each.cancellation.isRequested() || each.isLifetimeOver()) {
				return true;
			}
		}
		return false;
	}

	private boolean isLifetimeOver() {
		for (Scope scope : scopes) {
			if (scope.isClosed()) {
				return true;
			}
		}
		return false;
	}

	@Override
	public Engine engine() {
		return engine;
	}

	ProgressCounter counter() {
		return progress;
	}

	OperationReport report() {
		return report;
	}

	Cancellation cancellation() {
		return cancellation;
	}

	/** Requested after the cancellation when nobody waits for the end any longer. */
	Cancellation givenUp() {
		return givenUp;
	}

	void abandonedSomething() {
		somethingAbandoned = true;
	}

	/** Notes how far a cancel has climbed, or a time-out of one of its tasks, and tells of it. */
	void climbed(CancelStep step, String work) {
		reached(step);
		engine.climbed(this, step, work);
	}

	private void reached(CancelStep step) {
		cancelStep.accumulateAndGet(step, (before, now) -> before == null || before.compareTo(now) < 0 ? now : before);
	}

	void wake() {
		thread.wake();
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
		return report.subject();
	}

	@Override
	public OperationState state() {
		return status.state();
	}

	@Override
	public ProgressSnapshot progress() {
		return progress.snapshot();
	}

	@Override
	public Optional<PendingPrompt<?>> prompt() {
		return Optional.<PendingPrompt<?>>ofNullable(prompts.prompt()).filter(PendingPrompt::isOpen);
	}

	@Override
	public OutputLog<String> output() {
		return report.output();
	}

	@Override
	public List<Column> columns() {
		return report.columns();
	}

	@Override
	public OutputLog<ResultRow> results() {
		return report.results();
	}

	@Override
	public Optional<Export> export() {
		return report.export();
	}

	@Override
	public String summary() {
		return report.summary();
	}

	@Override
	public Instant startedAt() {
		return startedAt;
	}

	@Override
	public Duration elapsed() {
		long end = state().isTerminal() ? endNanos : engine.time().nanoTime();
		return Duration.ofNanos(end - beginNanos);
	}

	@Override
	public Duration worked() {
		return elapsed().minusNanos(prompts.waitedNanos());
	}

	@Override
	public Optional<Outcome<T>> outcome() {
		return Optional.ofNullable(status.outcome());
	}

	@Override
	public Optional<Operation<?>> parent() {
		return Optional.ofNullable(parent);
	}

	@Override
	public Optional<CancelStep> cancelStep() {
		return Optional.ofNullable(cancelStep.get());
	}

	@Override
	public OperationSnapshot snapshot() {
		return OperationSnapshot.of(this);
	}
}
